type Link = {
  href: `#${string}`;
  text: string;
  className?: string;
  /** Where the place is not what takes the focus itself. */
  onFollow?: () => void;
};

/** The first stops of Tab on every page: past all that stands on each of them. */
export function SkipLinks({ links }: { links: readonly Link[] }) {
  return (
    <div className="absolute top-2 left-2 z-20">
      {links.map(({ href, text, className = "", onFollow }) => (
        <a
          key={href}
          href={href}
          onClick={
            onFollow &&
            ((event) => {
              event.preventDefault();
              onFollow();
            })
          }
          className={`absolute rounded-button bg-surface-3 px-3 py-2 text-label whitespace-nowrap text-text not-focus:pointer-events-none not-focus:opacity-0 ${className}`}
        >
          {text}
        </a>
      ))}
    </div>
  );
}
