"use client";

import { lazy, Suspense } from "react";
import { useLastRun } from "./last-run";

const ChangesSince = lazy(async () => ({
  default: (await import("./changes-since")).ChangesSince,
}));

/** What the next run would have otherwise than the last one, once there is one. */
export function ChangesSlot() {
  const run = useLastRun();
  return (
    run && (
      <Suspense>
        <ChangesSince run={run} />
      </Suspense>
    )
  );
}
