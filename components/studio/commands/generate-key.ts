import { type Pressed as ChordPressed, chordOf } from "./chord";
import { commandOn, keys } from "./key-map";

type Pressed = ChordPressed & Pick<KeyboardEvent, "target" | "isComposing">;

/** Whether a key that is pressed around the prompt makes the next image, as its keys are set now. */
export function isGenerateKey(event: Pressed): boolean {
  if (event.isComposing) return false;
  const chord = chordOf(event);
  if (chord === undefined) return false;
  const inPrompt = event.target instanceof Element && event.target.matches("[data-prompt]");
  if (chord === "Enter") return inPrompt && keys.get().enterSends;
  return commandOn(chord, keys.get())?.id === "generate" && (chord.includes("Mod+") || !inPrompt);
}
