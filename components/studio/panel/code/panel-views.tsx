"use client";

import { lazy, Suspense } from "react";
import { PanelBody } from "@/components/studio/panel/panel-body";
import { useStore } from "@/components/ui/browser/store";
import { panelView } from "./panel-view";

const JsonView = lazy(async () => ({ default: (await import("./json-view")).JsonView }));
const CodeView = lazy(async () => ({ default: (await import("./code-view")).CodeView }));

/** The settings of the next image, in the view that was chosen. */
export function PanelViews() {
  const view = useStore(panelView, (now) => now);
  switch (view) {
    case "form":
      return <PanelBody />;
    case "json":
      return (
        <Suspense>
          <JsonView />
        </Suspense>
      );
    case "code":
      return (
        <Suspense>
          <CodeView />
        </Suspense>
      );
    default:
      return view satisfies never;
  }
}
