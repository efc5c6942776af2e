import Link from "next/link";
import { destinations, type Place } from "./destinations";

/** The pages as icons: down the rail, or in a row where the window is narrow. */
export function PageLinks({ place, className }: { place?: Place; className?: string }) {
  return (
    <ul className={`flex gap-1 ${className ?? ""}`}>
      {destinations.map(({ place: each, href, label, Icon }) => (
        <li key={each} data-place={each} className="data-[place=settings]:mt-auto">
          <Link
            href={href}
            prefetch={false}
            aria-current={each === place ? "page" : undefined}
            aria-label={label}
            data-tooltip={label}
            className="flex size-10 items-center justify-center rounded-card text-text-3 hover:text-text aria-[current=page]:bg-surface-3 aria-[current=page]:text-text pointer-coarse:size-11"
          >
            <Icon aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
