"use client";

import type { ReactNode } from "react";
import { referenceParts, takeBrought } from "./brought";
import { DropPlace } from "./drop-place";

/** A place on which images and links can be dropped that go into the tray. */
export function ReferenceDrop({
  className,
  children,
}: {
  className?: string;
  children: ReactNode;
}) {
  return (
    <DropPlace className={className} onNear={referenceParts.warm} onBrought={takeBrought}>
      {children}
    </DropPlace>
  );
}
