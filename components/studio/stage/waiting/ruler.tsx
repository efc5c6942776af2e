import type { TimeAxis } from "./time-axis";

type Properties = {
  axis: TimeAxis | undefined;
  /** What is said of it beneath. */
  words?: string;
  /** They stand under the landing zone, while they name it. */
  isAtZone?: boolean;
};

/** A time axis, not a progress bar: it steps once a second and promises nothing. */
export function Ruler({ axis, words, isAtZone = false }: Properties) {
  const zone = axis?.zone;
  return (
    <div data-ruler className="mt-2.5">
      <div className="relative h-1.5 overflow-hidden rounded-thumb bg-surface-3 forced-colors:border">
        {zone !== undefined && (
          <div
            data-zone
            style={{ "--from": percent(zone.from), "--zone": percent(zone.to - zone.from) }}
            className="absolute inset-y-0 left-(--from) w-(--zone) min-w-1 bg-zone forced-colors:bg-[GrayText]"
          />
        )}
        <div
          data-fill
          style={{ "--fill": axis?.fill ?? 0 }}
          className="relative h-full origin-left scale-x-(--fill) bg-accent forced-colors:bg-[Highlight]"
        />
        {/* They stand over the fill, so that the zone is seen to recede once it is covered. */}
        {zone !== undefined &&
          (
            [
              ["from", zone.from],
              ["middle", zone.half],
              ["to", zone.to],
            ] as const
          ).map(([name, at]) => (
            <div
              key={name}
              data-mark={name}
              style={{ "--at": percent(at) }}
              className="absolute inset-y-0 left-(--at) w-px bg-surface-1"
            />
          ))}
      </div>
      <div className="relative mt-[3px] h-1 @max-[17.5rem]:hidden">
        {axis?.ticks.map((at) => (
          <span
            key={at}
            style={{ "--at": percent(at) }}
            className="absolute left-(--at) h-1 w-px bg-surface-4"
          />
        ))}
      </div>
      {words !== undefined && (
        <p
          data-at-zone={isAtZone && zone !== undefined}
          style={{ "--at": percent(zone === undefined ? 0 : (zone.from + zone.to) / 2) }}
          className="mt-1 min-h-4 text-meta text-text-2 @max-[17.5rem]:hidden data-[at-zone=true]:ml-[clamp(3.5rem,var(--at),100%-3.5rem)] data-[at-zone=true]:w-max data-[at-zone=true]:-translate-x-1/2"
        >
          {words}
        </p>
      )}
    </div>
  );
}

function percent(part: number): string {
  return `${part * 100}%`;
}
