"use client";

import { X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { texts } from "@/lib/language/texts";
import { useFrame } from "./frame-state";
import { PanelBody } from "./panel-body";
import { ResetAll } from "./reset-all";

/** The bench at the right; where the window is narrow, a sheet that covers nothing but the stage. */
export function Panel() {
  const { panelOpen, closePanel } = useFrame();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && panelOpen && !event.defaultPrevented) closePanel();
  };
  return (
    <aside
      id="settings"
      tabIndex={-1}
      aria-label={texts.panel.settings}
      data-open={panelOpen}
      onKeyDown={closeOnEscape}
      className="col-start-3 row-span-full flex min-h-0 flex-col bg-surface-1 shadow-[inset_1px_0_0_var(--color-edge)] outline-none max-lg:invisible max-lg:z-10 max-lg:col-start-1 max-lg:row-start-2 max-lg:row-end-3 max-lg:w-90 max-lg:translate-x-4 max-lg:justify-self-end max-lg:opacity-0 max-lg:shadow-dialog max-lg:transition-[opacity,translate,visibility] max-lg:duration-180 max-lg:ease-sheet max-lg:data-[open=true]:visible max-lg:data-[open=true]:translate-x-0 max-lg:data-[open=true]:opacity-100 max-lg:data-[open=true]:duration-240 max-md:hidden"
    >
      <div className="flex h-12 flex-none items-center justify-between pr-2 pl-4">
        <h2 className="text-label font-semibold">{texts.panel.title}</h2>
        <IconButton label={texts.frame.close} onClick={closePanel} className="size-8 lg:hidden">
          <X aria-hidden />
        </IconButton>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-1 pb-4">
        <PanelBody />
      </div>
      <div className="flex-none border-t border-edge px-4 empty:hidden">
        <ResetAll />
      </div>
    </aside>
  );
}
