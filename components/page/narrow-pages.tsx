import { type Theme, ThemeToggle } from "@/components/studio/theme-toggle";
import { texts } from "@/lib/language/texts";
import type { Place } from "./destinations";
import { PageLinks } from "./page-links";
import { PageMenu } from "./page-menu";

/** In the bar of a narrow window: the pages as a row of icons, or behind a menu on a phone. */
export function NarrowPages({ place, theme }: { place?: Place; theme: Theme }) {
  return (
    <div className="ml-auto flex items-center lg:hidden">
      <nav aria-label={texts.frame.navigation} className="flex items-center gap-1 max-md:hidden">
        <PageLinks place={place} />
        <ThemeToggle theme={theme} className="size-10" />
      </nav>
      <span className="md:hidden">
        <PageMenu place={place} theme={theme} />
      </span>
    </div>
  );
}
