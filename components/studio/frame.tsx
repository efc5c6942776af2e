"use client";

import { lazy, type ReactNode, Suspense } from "react";
import { NarrowPages, RowOfPages } from "@/components/page/narrow-pages";
import { Rail } from "@/components/page/rail";
import { SkipLinks } from "@/components/page/skip-links";
import type { Theme } from "@/components/settings/appearance";
import { CommandsButton } from "@/components/studio/commands/commands-button";
import { focusPrompt } from "@/components/studio/composer/prompt-focus";
import { useDraftSaving } from "@/components/studio/draft/draft-saving";
import { openedImage } from "@/components/studio/gallery/open-image";
import { Panel } from "@/components/studio/panel/panel";
import { useFrame } from "@/components/studio/stage/frame-state";
import { comparing } from "@/components/studio/stage/stage-view";
import { useStore } from "@/components/ui/browser/store";
import { Toasts } from "@/components/ui/toasts";
import { Tooltips } from "@/components/ui/tooltips";
import { frameTexts } from "@/lib/language/texts";

const ModelPicker = lazy(async () => ({
  default: (await import("@/components/studio/picker/model-picker")).ModelPicker,
}));

type Properties = {
  theme: Theme;
  /** Caption and tools of the bar; a row of its own where the window is narrow. */
  bar?: ReactNode;
  /** How many runs are under way. */
  activity: ReactNode;
  /** What takes the panel's place for a while. */
  beside?: ReactNode;
  /** What stays at the lower edge: the composer. */
  dock: ReactNode;
  /** Stage and strip. They scroll only where the window is too low for them. */
  children: ReactNode;
};

/** Rail, bar, stage and strip over the composer, and the panel. */
export function Frame({ theme, bar, activity, beside, dock, children }: Properties) {
  const { pickerOpen } = useFrame();
  const isComparing = useStore(comparing, (is) => is);
  const isCovered = useStore(openedImage, (id) => id !== undefined);
  useDraftSaving();
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-bg lg:grid-cols-[3.5rem_minmax(0,1fr)_var(--panel-width)]">
      {/* Stage and prompt share one window: a first frame that has only the upper of them would move. */}
      <link rel="expect" href="#settings" blocking="render" />
      <SkipLinks links={skips} />
      <Rail place="studio" theme={theme} />
      <header className="@container col-start-1 row-start-1 flex min-h-12 flex-wrap items-center gap-x-3 pr-3 pl-4 max-md:pr-2 lg:col-start-2">
        <RowOfPages place="studio" />
        <h1 className="text-body leading-12 font-semibold">{frameTexts.studio}</h1>
        <div
          data-image-bar
          className="flex min-h-12 min-w-0 flex-1 items-center empty:hidden max-md:tall:order-last max-md:tall:min-h-11 max-md:tall:basis-full md:max-lg:order-last md:max-lg:min-h-11 md:max-lg:basis-full lg:@max-3xl:order-last lg:@max-3xl:basis-full @max-xl:order-last @max-xl:basis-full @max-xs:flex-wrap md:@max-xl:flex-wrap"
        >
          {bar}
        </div>
        <span className="ml-auto flex flex-none items-center gap-1">
          {activity}
          <CommandsButton />
          <NarrowPages place="studio" theme={theme} />
        </span>
      </header>
      <main className="contents">
        <div
          id="images"
          tabIndex={-1}
          className="col-start-1 row-start-2 flex min-h-0 flex-col overflow-y-auto overscroll-contain -outline-offset-2 lg:col-start-2 low:flex-row-reverse"
        >
          {children}
        </div>
        <div className="col-start-1 row-start-3 min-w-0 [anchor-name:--dock] lg:col-start-2">
          {dock}
        </div>
      </main>
      {/* In a wide window what differs stands in the panel's place. */}
      <div data-hidden={isComparing} className="contents lg:data-[hidden=true]:hidden">
        <Panel />
      </div>
      {beside}
      {/* An open image covers everything else, so it has them then. */}
      {!isCovered && <Toasts hasOwnKeys />}
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
  { href: "#prompt", text: frameTexts.skip.prompt, onFollow: focusPrompt },
  { href: "#images", text: frameTexts.skip.images },
  { href: "#settings", text: frameTexts.skip.settings, className: "max-lg:hidden" },
] as const;
