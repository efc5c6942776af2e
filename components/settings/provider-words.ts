import type { ProviderStatus } from "@/lib/contract/provider";
import { settingsTexts } from "@/lib/language/texts";

const words = settingsTexts.providers;

/** The sentence beneath a provider's facts: what its state means, or how many models it carries. */
export function providerSentence(provider: ProviderStatus, models: number): string {
  switch (provider.state) {
    case "no_key":
      return words.modelsWait(models);
    case "key_refused":
      return words.refused;
    case "out_of_credit":
      return words.outOfCredit;
    case "unreachable":
      return words.unreachable(provider.baseUrlVariable);
    case "not_tried":
      return words.notTried(provider.answerStatus);
    case "untested":
      return provider.freeCheck ? words.models(models) : words.noFreeCheck;
    case "ready":
      return words.models(models);
    default:
      return provider.state satisfies never;
  }
}

/** How and how long ago the state was learned. */
export function learnedWords(provider: ProviderStatus, seconds: number): string {
  const ago = words.ago(seconds);
  if (provider.state !== "ready" && provider.answerStatus !== undefined) {
    return words.answered(provider.answerStatus, ago);
  }
  return words.checked(ago, provider.tookMs);
}
