"use client";

import { Info } from "lucide-react";
import { type ReactNode, useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { texts } from "@/lib/language/texts";

type Properties = { label: string; children: ReactNode };

/** What a setting does: opens on hover, on focus and on press. */
export function RowHelp({ label, children }: Properties) {
  const id = useId();
  const show = () => document.getElementById(id)?.showPopover();
  const hide = () => document.getElementById(id)?.hidePopover();
  return (
    <>
      <IconButton
        label={texts.panel.help(label)}
        data-tooltip={undefined}
        popoverTarget={id}
        popoverTargetAction="show"
        onPointerEnter={(event) => event.pointerType === "mouse" && show()}
        onPointerLeave={(event) => event.pointerType === "mouse" && hide()}
        onFocus={(event) => event.currentTarget.matches(":focus-visible") && show()}
        onBlur={hide}
        className="size-6 bg-surface-1 [&>svg]:size-3.5"
      >
        <Info aria-hidden />
      </IconButton>
      <Popover id={id} label={texts.panel.help(label)} className="w-72">
        {children}
      </Popover>
    </>
  );
}
