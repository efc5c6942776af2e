import { timeAxis } from "./time-axis";

/** A time axis, not a progress bar: it steps once a second and promises nothing. */
export function Ruler({ seconds }: { seconds: number }) {
  const { fill, ticks } = timeAxis(seconds);
  return (
    <div className="mt-2.5">
      <div className="h-1.5 overflow-hidden rounded-thumb bg-surface-3 forced-colors:border">
        <div
          style={{ "--fill": fill }}
          className="h-full origin-left scale-x-(--fill) bg-accent forced-colors:bg-[Highlight]"
        />
      </div>
      <div className="relative mt-[3px] h-1 @max-[17.5rem]:hidden">
        {ticks.map((at) => (
          <span
            key={at}
            style={{ "--at": `${at * 100}%` }}
            className="absolute left-(--at) h-1 w-px bg-surface-4"
          />
        ))}
      </div>
    </div>
  );
}
