import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Keycap } from "@/components/ui/keycap";
import { importingTexts } from "@/lib/language/texts";

const words = importingTexts;

type Properties = {
  title: string;
  /** Buttons before the last; the first has the focus. */
  ways?: ReactNode;
  /** The last button, which Escape presses. */
  leave?: string;
  onLeave: () => void;
  children?: ReactNode;
};

/** What came in, and the ways on. */
export function Card({ title, ways, leave = words.keep, onLeave, children }: Properties) {
  const id = useId();
  const hear = (event: KeyboardEvent) => {
    // Enter is for the card's own buttons, and not for Generate.
    if (event.key === "Enter") event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    <section
      aria-labelledby={id}
      onKeyDown={hear}
      className="mb-3 rounded-card bg-surface-1 p-3 shadow-[inset_0_0_0_1px_var(--color-edge)]"
    >
      <h2 id={id} className="text-label font-semibold break-words">
        {title}
      </h2>
      {children}
      <div className="mt-3 flex flex-wrap gap-2">
        {ways}
        <Button
          variant={ways === undefined ? "primary" : "quiet"}
          autoFocus={ways === undefined}
          onClick={onLeave}
        >
          {leave}
          <Keycap>{words.keys.keep}</Keycap>
        </Button>
      </div>
    </section>
  );
}
