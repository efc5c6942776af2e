import type { ProviderStatus } from "@/lib/contract/provider";
import { settingsTexts } from "@/lib/language/texts";

/** A dot and a word; the word says it all, the dot only helps to find it. */
export function ProviderState({ state }: Pick<ProviderStatus, "state">) {
  return (
    <span
      data-state={state}
      className="inline-flex items-center gap-2 text-label text-text-2 data-[state=key_refused]:text-negative data-[state=out_of_credit]:text-negative"
    >
      <span
        aria-hidden="true"
        data-state={state}
        className="size-2 rounded-full border-[1.5px] border-text-3 data-[state=key_refused]:border-negative data-[state=key_refused]:bg-negative data-[state=out_of_credit]:border-negative data-[state=out_of_credit]:bg-negative data-[state=ready]:border-positive data-[state=ready]:bg-positive data-[state=not_tried]:border-caution data-[state=not_tried]:bg-caution data-[state=unreachable]:border-caution data-[state=unreachable]:bg-caution"
      />
      {settingsTexts.providers.states[state]}
    </span>
  );
}
