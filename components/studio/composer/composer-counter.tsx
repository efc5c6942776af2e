import { composerTexts } from "@/lib/language/texts";

/** From this part of the limit on, the length is shown. */
const COUNTER_FROM = 0.8;

export function isCounted(prompt: string, maximum: number | undefined): maximum is number {
  return maximum !== undefined && prompt.length >= maximum * COUNTER_FROM;
}

type Properties = { id: string; prompt: string; maximum: number | undefined };

/** How long the prompt is, near the model's limit. */
export function ComposerCounter({ id, prompt, maximum }: Properties) {
  if (!isCounted(prompt, maximum)) return null;
  return (
    <p
      id={id}
      data-over={prompt.length > maximum}
      className="text-right text-meta text-text-3 data-[over=true]:text-negative"
    >
      {composerTexts.promptLength(prompt.length, maximum)}
    </p>
  );
}
