import { memo } from "react";
import { frameTexts } from "@/lib/language/texts";
import type { Place } from "./destinations";
import { PageLinks } from "./page-links";
import { PageMenu } from "./page-menu";
import { type Theme, ThemeToggle } from "./theme-toggle";

type Properties = { place?: Place; theme: Theme };

/** Before the title of a tablet's bar: the pages as a row of icons. */
export const RowOfPages = memo(function RowOfPages({ place }: Pick<Properties, "place">) {
  return (
    <nav aria-label={frameTexts.navigation} className="lucide-large -ml-2 max-md:hidden lg:hidden">
      <PageLinks place={place} />
    </nav>
  );
});

/** At the end of a narrow window's bar: the theme, or on a phone a menu with it and the pages. */
export const NarrowPages = memo(function NarrowPages({ place, theme }: Properties) {
  return (
    <>
      <ThemeToggle theme={theme} className="size-10 max-md:hidden lg:hidden" />
      <span className="flex md:hidden">
        <PageMenu place={place} theme={theme} />
      </span>
    </>
  );
});
