const cells = [
  { x: 5.5, y: 7, opacity: 0.4 },
  { x: 9.5, y: 7, opacity: 1 },
  { x: 13.5, y: 7, opacity: 0.4 },
  { x: 5.5, y: 11.5, opacity: 0.4 },
  { x: 9.5, y: 11.5, opacity: 0.4 },
  { x: 13.5, y: 11.5, opacity: 0.4 },
] as const;

/** The mark of the studio: a sheet of six frames, one of them chosen. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 22 22" className="size-[22px] shrink-0 text-text">
      <rect
        x="1.25"
        y="2.75"
        width="19.5"
        height="16.5"
        rx="3"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {cells.map(({ x, y, opacity }) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width="3"
          height="3.5"
          fill="currentColor"
          opacity={opacity}
        />
      ))}
    </svg>
  );
}
