import { useEffect, useEffectEvent } from "react";
import { isLetter } from "@/components/studio/commands/chord";
import { keys } from "@/components/studio/commands/key-map";

/**
 * Hears a key for as long as it is down, except in fields and dialogs; leaving the window or the
 * place lets go. One that types a character does nothing while letters are switched off.
 */
export function useHeldKey(key: string, onChange: (isHeld: boolean) => void): void {
  const down = useEffectEvent((event: KeyboardEvent): string | undefined => {
    if (event.key !== key || event.repeat || isElsewhere(event.target)) return undefined;
    if (isLetter(key) && !keys.get().letters) return undefined;
    onChange(true);
    return event.code;
  });
  const up = useEffectEvent(() => onChange(false));
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    // What a key gives can differ when it is let go; its place on the keyboard does not.
    let held: string | undefined;
    const release = () => {
      if (held !== undefined) up();
      held = undefined;
    };
    document.addEventListener("keydown", (event) => (held = down(event) ?? held), { signal });
    document.addEventListener("keyup", ({ code }) => code === held && release(), { signal });
    window.addEventListener("blur", release, { signal });
    return () => {
      end.abort();
      release();
    };
  }, []);
}

export function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, dialog, [popover], [contenteditable]") !== null
  );
}
