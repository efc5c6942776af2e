/** The hatched square that marks everything of the sandbox. */
export function SandboxMark({ className = "size-4" }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={`shrink-0 fill-none stroke-current stroke-[1.25] ${className}`}
    >
      <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1.6" />
      <path d="M3 8 8 3M3 13 13 3M8 13l5-5" strokeWidth="1" />
    </svg>
  );
}
