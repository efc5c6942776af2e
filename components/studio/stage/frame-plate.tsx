import { CircleCheck, CircleHelp } from "lucide-react";
import type { ReactNode } from "react";

type Properties = {
  title: string;
  /** "Image 2 of 4": tells apart what ended alike. */
  place: string;
  icon: ReactNode;
  /** What happened, in sentences. */
  sentences: readonly string[];
  /** What it cost, and whether it is known that it cost nothing. */
  money: { words: string; isFree: boolean };
  /** What to do. */
  ways: ReactNode;
  children?: ReactNode;
};

/** What happened, what it means for money, what to do: in a frame that holds no image. */
export function FramePlate(properties: Properties) {
  const { title, place, icon, sentences, money, ways, children } = properties;
  return (
    <section
      aria-label={`${title}, ${place}`}
      className="scroll-hint flex size-full flex-col overflow-y-auto p-5 @max-[17.5rem]:p-3"
    >
      <h2 className="flex items-start gap-2 text-body font-semibold">
        {icon}
        {title}
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence} className="mt-2 text-label/5 text-text-2">
          {sentence}
        </p>
      ))}
      {children}
      <div className="min-h-3 flex-1" />
      <p className="mb-3 flex items-start gap-2 text-meta text-text-2">
        {money.isFree ? <CircleCheck aria-hidden="true" /> : <CircleHelp aria-hidden="true" />}
        {money.words}
      </p>
      {ways}
    </section>
  );
}
