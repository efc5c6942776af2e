type Properties = { ratio: readonly [width: number, height: number] };

const BOX = 20;
const LONGEST = 18;

/** A rectangle of true proportions in 20 × 20: an outline, filled where its card is chosen. */
export function ShapeOutline({ ratio: [width, height] }: Properties) {
  const scale = LONGEST / Math.max(width, height);
  const drawn = { width: Math.max(2, width * scale), height: Math.max(2, height * scale) };
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${BOX} ${BOX}`}
      className="size-5 shrink-0 fill-transparent stroke-text-3 group-hover:stroke-text-2 group-has-checked:fill-text group-has-checked:stroke-text"
    >
      <rect
        x={(BOX - drawn.width) / 2}
        y={(BOX - drawn.height) / 2}
        width={drawn.width}
        height={drawn.height}
        rx={1}
        strokeWidth={1.25}
      />
    </svg>
  );
}
