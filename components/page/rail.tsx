import { memo } from "react";
import { Mark } from "@/components/ui/mark";
import { frameTexts } from "@/lib/language/texts";
import type { Place } from "./destinations";
import { PageLinks } from "./page-links";
import { type Theme, ThemeToggle } from "./theme-toggle";

/** Where else one can go; a row in the bar takes its place in narrow windows. */
export const Rail = memo(function Rail({ place, theme }: { place?: Place; theme: Theme }) {
  return (
    <nav
      aria-label={frameTexts.navigation}
      className="lucide-large row-span-full flex min-h-0 flex-col items-center max-lg:hidden"
    >
      <span className="flex h-12 flex-none items-center">
        <Mark />
      </span>
      <PageLinks place={place} className="mt-3 mb-1 flex-1 flex-col" />
      <ThemeToggle theme={theme} className="mb-3 size-10 flex-none" />
    </nav>
  );
});
