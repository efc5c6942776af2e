const dots = [
  [5.2, 5.2],
  [10.8, 5.2],
  [8, 8],
  [5.2, 10.8],
  [10.8, 10.8],
] as const;

/** A die of five. Drawn here, because finer dice blur at 16 pixels. */
export function Dice() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0">
      <rect
        x="2"
        y="2"
        width="12"
        height="12"
        rx="2.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
      />
      {dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="1.05" fill="currentColor" />
      ))}
    </svg>
  );
}
