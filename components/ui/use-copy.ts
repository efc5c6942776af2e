import { useRef, useState } from "react";
import { announce } from "@/components/ui/browser/live-region";
import { toastsTexts } from "@/lib/language/texts";
import { copyText } from "./copy-text";
import { showToast } from "./toast";

const words = toastsTexts;
const TOLD_MS = 2_000;

/** Copies, and tells for a moment that it has. */
export function useCopy(): { isCopied: boolean; copy: (text: string) => Promise<void> } {
  const [isCopied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const copy = async (text: string) => {
    const isDone = await copyText(text);
    clearTimeout(timer.current);
    setCopied(isDone);
    if (!isDone) return showToast({ text: words.notCopied });
    announce(words.copied);
    timer.current = setTimeout(() => setCopied(false), TOLD_MS);
  };
  return { isCopied, copy };
}
