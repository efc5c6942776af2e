"use client";

import { Bookmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { panelTexts } from "@/lib/language/texts";

const PresetsDialog = lazy(async () => ({
  default: (await import("./presets-dialog")).PresetsDialog,
}));

/** Opens the saved settings, at the foot of the panel. */
export function PresetsButton({ className = "" }: { className?: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        aria-haspopup="dialog"
        className={`px-2.5 ${className}`}
        onClick={() => setOpen(true)}
      >
        <Bookmark aria-hidden />
        {panelTexts.presets}
      </Button>
      {isOpen && (
        <Suspense>
          <PresetsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
