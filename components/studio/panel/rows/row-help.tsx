"use client";

import { Info } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { panelTexts } from "@/lib/language/texts";
import { calledHelp } from "./called-help";

type Properties = { label: string; children: ReactNode };

/** What a setting does: opens on hover, on focus and on press. */
export function RowHelp({ label, children }: Properties) {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const isWanted = useRef(false);
  const show = () => {
    isWanted.current = true;
    calledHelp.ask(() => {
      const popover = document.getElementById(id);
      if (!isWanted.current || popover === null) return;
      // It finds its place by what it holds.
      if (!isAsked && popover.matches(":popover-open")) popover.hidePopover();
      flushSync(() => setAsked(true));
      popover.showPopover();
    });
  };
  const hide = () => {
    isWanted.current = false;
    document.getElementById(id)?.hidePopover();
  };
  return (
    <>
      <IconButton
        label={panelTexts.help(label)}
        data-tooltip={undefined}
        popoverTarget={id}
        popoverTargetAction="show"
        onClick={show}
        onPointerEnter={(event) => event.pointerType === "mouse" && show()}
        onPointerLeave={(event) => event.pointerType === "mouse" && hide()}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && show()}
        onBlur={hide}
        className="size-6 bg-surface-1 [&>svg]:size-3.5"
      >
        <Info aria-hidden />
      </IconButton>
      <Popover id={id} label={panelTexts.help(label)} className="w-72">
        {isAsked && children}
      </Popover>
    </>
  );
}
