import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Toasts } from "@/components/ui/toasts";
import { Tooltips } from "@/components/ui/tooltips";
import { frameTexts } from "@/lib/language/texts";
import type { Place } from "./destinations";
import { NarrowPages, RowOfPages } from "./narrow-pages";
import { Rail } from "./rail";
import { SkipLinks } from "./skip-links";
import type { Theme } from "./theme-toggle";

type Properties = {
  place: Place;
  theme: Theme;
  title: string;
  /** Where a page below another one leads back to. */
  back?: { href: string; label: string };
  /** What stands in the bar beside the title; a row of its own in a narrow window. */
  bar?: ReactNode;
  /** What the way past rail and bar is called. */
  skip?: string;
  /** Whether the bar is short enough to stay beside the title in every window. */
  isBarShort?: boolean;
  children: ReactNode;
};

/** Rail, bar, and one column that scrolls. */
export function PageFrame({
  place,
  theme,
  title,
  back,
  bar,
  skip = frameTexts.skip.content,
  isBarShort = false,
  children,
}: Properties) {
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] overflow-hidden bg-bg lg:grid-cols-[3.5rem_minmax(0,1fr)]">
      <SkipLinks links={[{ href: "#images", text: skip }]} />
      <Rail place={place} theme={theme} />
      <header className="@container flex min-h-12 flex-wrap items-center gap-x-3 pr-3 pl-4 max-md:pr-2">
        <RowOfPages place={place} />
        {back && (
          <Link
            href={back.href}
            prefetch={false}
            aria-label={back.label}
            data-tooltip={back.label}
            className="-ml-2 flex size-8 items-center justify-center rounded-button text-text-2 hover:text-text pointer-coarse:size-11"
          >
            <ChevronLeft aria-hidden />
          </Link>
        )}
        <h1 className="min-w-0 truncate text-body leading-12 font-semibold">{title}</h1>
        <div
          data-short={isBarShort}
          className="flex min-h-12 min-w-0 flex-1 items-center empty:hidden max-lg:data-[short=false]:order-last max-lg:data-[short=false]:basis-full @max-3xs:order-last @max-3xs:basis-full md:@max-xl:order-last md:@max-xl:basis-full"
        >
          {bar}
        </div>
        <span className="ml-auto flex flex-none lg:hidden">
          <NarrowPages place={place} theme={theme} />
        </span>
      </header>
      <main
        id="images"
        tabIndex={-1}
        className="min-h-0 overflow-y-auto -outline-offset-2 [scrollbar-gutter:stable]"
      >
        {children}
      </main>
      <Toasts />
      <Tooltips />
    </div>
  );
}
