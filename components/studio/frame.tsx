"use client";

import { Aperture } from "lucide-react";
import { lazy, type ReactNode, Suspense } from "react";
import { Mark } from "@/components/ui/mark";
import { Tooltips } from "@/components/ui/tooltips";
import { texts } from "@/lib/language/texts";
import { useDraftSaving } from "./draft-saving";
import { useFrame } from "./frame-state";
import { Panel } from "./panel";
import { type Theme, ThemeToggle } from "./theme-toggle";

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
  useDraftSaving();
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-bg lg:grid-cols-[3.5rem_minmax(0,1fr)_var(--panel-width)]">
      <SkipLinks />
      <Rail theme={theme} />
      <header className="col-start-1 row-start-1 flex min-h-12 flex-wrap items-center gap-x-3 pr-3 pl-4 max-md:pr-2 lg:col-start-2">
        <span className="max-md:hidden lg:hidden">
          <Mark />
        </span>
        <h1 className="text-body leading-12 font-semibold">{texts.frame.studio}</h1>
        <div className="flex h-12 min-w-0 flex-1 items-center empty:hidden max-lg:order-last max-lg:h-11 max-lg:basis-full">
          {bar}
        </div>
        <ThemeToggle theme={theme} className="ml-auto size-8 lg:hidden" />
      </header>
      <main className="contents">
        <div
          id="images"
          tabIndex={-1}
          className="[container:column/size] col-start-1 row-start-2 min-h-0 overflow-y-auto overscroll-contain outline-none lg:col-start-2"
        >
          {children}
        </div>
        <div className="col-start-1 row-start-3 min-w-0 lg:col-start-2">{dock}</div>
      </main>
      <Panel />
      <Tooltips />
      {pickerOpen && (
        <Suspense>
          <ModelPicker />
        </Suspense>
      )}
    </div>
  );
}

function SkipLinks() {
  const links = [
    { href: "#prompt", text: texts.frame.skip.prompt, shown: "" },
    { href: "#images", text: texts.frame.skip.images, shown: "" },
    {
      href: "#settings",
      text: texts.frame.skip.settings,
      shown: "max-lg:hidden",
    },
  ];
  return (
    <div className="absolute top-2 left-2 z-20">
      {links.map((link) => (
        <a
          key={link.href}
          href={link.href}
          className={`absolute rounded-button bg-surface-3 px-3 py-2 text-label whitespace-nowrap text-text not-focus:pointer-events-none not-focus:opacity-0 ${link.shown}`}
        >
          {link.text}
        </a>
      ))}
    </div>
  );
}

function Rail({ theme }: { theme: Theme }) {
  return (
    <nav
      aria-label={texts.frame.navigation}
      className="lucide-large row-span-full flex flex-col items-center max-lg:hidden"
    >
      <span className="flex h-12 items-center">
        <Mark />
      </span>
      <a
        href="/"
        aria-current="page"
        aria-label={texts.frame.studio}
        data-tooltip={texts.frame.studio}
        className="mt-3 flex size-10 items-center justify-center rounded-card bg-surface-3 text-text"
      >
        <Aperture aria-hidden />
      </a>
      <ThemeToggle theme={theme} className="mt-auto mb-3 size-10" />
    </nav>
  );
}
