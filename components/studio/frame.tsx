"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { NarrowPages } from "@/components/page/narrow-pages";
import { Rail } from "@/components/page/rail";
import { SkipLinks } from "@/components/page/skip-links";
import type { Theme } from "@/components/settings/appearance";
import { Mark } from "@/components/ui/mark";
import { Toasts } from "@/components/ui/toasts";
import { Tooltips } from "@/components/ui/tooltips";
import { texts } from "@/lib/language/texts";
import { useDraftSaving } from "./draft-saving";
import { useFrame } from "./frame-state";
import { openedImage } from "./open-image";
import { Panel } from "./panel";
import { useStore } from "./store";

const ModelPicker = lazy(async () => ({
  default: (await import("./model-picker")).ModelPicker,
}));

type Properties = {
  theme: Theme;
  /** Caption and tools of the bar; a row of its own where the window is narrow. */
  bar?: ReactNode;
  /** What stays at the lower edge: the composer. */
  dock: ReactNode;
  children: ReactNode;
};

/** Rail, bar, the column that scrolls with its dock, and the panel. */
export function Frame({ theme, bar, dock, children }: Properties) {
  const { pickerOpen } = useFrame();
  const isCovered = useStore(openedImage, (id) => id !== undefined);
  useDraftSaving();
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-bg lg:grid-cols-[3.5rem_minmax(0,1fr)_var(--panel-width)]">
      <SkipLinks links={skips} />
      <Rail place="studio" theme={theme} />
      <header className="col-start-1 row-start-1 flex min-h-12 flex-wrap items-center gap-x-3 pr-3 pl-4 max-md:pr-2 lg:col-start-2">
        <span className="max-md:hidden lg:hidden">
          <Mark />
        </span>
        <h1 className="text-body leading-12 font-semibold">{texts.frame.studio}</h1>
        <div className="flex h-12 min-w-0 flex-1 items-center empty:hidden max-lg:order-last max-lg:h-11 max-lg:basis-full">
          {bar}
        </div>
        <NarrowPages place="studio" theme={theme} />
      </header>
      <main className="contents">
        <div
          id="images"
          tabIndex={-1}
          className="[container:column/size] col-start-1 row-start-2 min-h-0 overflow-y-auto overscroll-contain outline-none lg:col-start-2"
        >
          {children}
        </div>
        <div className="col-start-1 row-start-3 min-w-0 [anchor-name:--dock] lg:col-start-2">
          {dock}
        </div>
      </main>
      <Panel />
      {/* An open image covers everything else, so it has them then. */}
      {!isCovered && <Toasts />}
      <Tooltips />
      {pickerOpen && (
        <Suspense>
          <ModelPicker />
        </Suspense>
      )}
    </div>
  );
}

const skips = [
  { href: "#prompt", text: texts.frame.skip.prompt },
  { href: "#images", text: texts.frame.skip.images },
  { href: "#settings", text: texts.frame.skip.settings, className: "max-lg:hidden" },
] as const;
