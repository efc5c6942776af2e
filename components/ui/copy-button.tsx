"use client";

import { Check, Copy } from "lucide-react";
import { IconButton } from "./icon-button";
import { useCopy } from "./use-copy";

type Properties = { text: string; label: string; done: string; className?: string };

/** Puts a text on the clipboard and says so in its place for a moment. */
export function CopyButton({ text, label, done, className }: Properties) {
  const { isCopied, copy } = useCopy();
  const Icon = isCopied ? Check : Copy;
  return (
    <IconButton label={isCopied ? done : label} onClick={() => copy(text)} className={className}>
      <Icon aria-hidden="true" />
    </IconButton>
  );
}
