import { showToast } from "@/components/ui/toast";
import { ApiError } from "@/lib/client/api";
import { toastsTexts } from "@/lib/language/texts";

const words = toastsTexts;

/** Tells why something that was asked of the studio did not happen. */
export function sayRefused(error: Error): void {
  const title = error instanceof ApiError ? error.body?.title : undefined;
  showToast({ text: words.refused(title ?? words.noAnswer) });
}
