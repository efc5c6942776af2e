"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, memo } from "react";
import { PanelViews } from "@/components/studio/panel/code/panel-views";
import { ViewSwitch } from "@/components/studio/panel/code/view-switch";
import { PresetsButton } from "@/components/studio/presets/presets-button";
import { usePanelTab } from "@/components/studio/selected/panel-tab";
import { PANEL_ID, PanelTabList, tabId } from "@/components/studio/selected/panel-tab-list";
import { SelectedPlace } from "@/components/studio/selected/selected-place";
import { useFrame } from "@/components/studio/stage/frame-state";
import { IconButton } from "@/components/ui/icon-button";
import { frameTexts, panelTexts } from "@/lib/language/texts";
import { PanelMenu } from "./panel-menu";

/** The bench at the right; where the window is narrow, a sheet that covers nothing but the stage. */
export const Panel = memo(function Panel() {
  const { panelOpen, closePanel } = useFrame();
  const { tab } = usePanelTab();
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && panelOpen && !event.defaultPrevented) closePanel();
  };
  return (
    <aside
      id="settings"
      tabIndex={-1}
      aria-label={panelTexts.settings}
      data-open={panelOpen}
      onKeyDown={closeOnEscape}
      className="col-start-3 row-span-full min-h-0 bg-surface-1 [container-type:size] shadow-[inset_1px_0_0_var(--color-edge)] -outline-offset-2 forced-colors:border-l max-lg:invisible max-lg:z-10 max-lg:col-start-1 max-lg:row-start-2 max-lg:row-end-3 max-lg:w-90 max-lg:translate-x-4 max-lg:justify-self-end max-lg:opacity-0 max-lg:shadow-dialog max-lg:transition-[opacity,translate,visibility] max-lg:duration-180 max-lg:ease-sheet max-lg:data-[open=true]:visible max-lg:data-[open=true]:translate-x-0 max-lg:data-[open=true]:opacity-100 max-lg:data-[open=true]:duration-240 max-md:hidden"
    >
      <div className="flex h-full flex-col short:overflow-y-auto short:overscroll-contain">
        <div className="flex h-12 flex-none items-center justify-between pr-2 pl-4">
          <PanelTabList />
          <span className="flex">
            {tab === "next" && <PanelMenu />}
            <IconButton label={frameTexts.close} onClick={closePanel} className="size-8 lg:hidden">
              <X aria-hidden />
            </IconButton>
          </span>
        </div>
        <div
          id={PANEL_ID}
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          className="flex min-h-0 flex-1 flex-col short:flex-none"
        >
          {tab === "selected" ? (
            <SelectedPlace />
          ) : (
            <>
              <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-1 pb-4 short:overflow-visible">
                <PanelViews />
              </div>
              <div className="flex h-11 flex-none items-center justify-between border-t border-edge pr-1.5 pl-4">
                <ViewSwitch />
                <PresetsButton />
              </div>
            </>
          )}
        </div>
      </div>
    </aside>
  );
});
