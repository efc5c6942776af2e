"use client";

import { lazy, Suspense } from "react";
import { lastLedger } from "@/components/studio/picker/last-ledger";
import { useStore } from "@/components/ui/browser/store";

const Ledger = lazy(async () => ({ default: (await import("./ledger")).Ledger }));
const ParkedSettings = lazy(async () => ({
  default: (await import("./parked-settings")).ParkedSettings,
}));

function useWasSwitched(): boolean {
  return useStore(lastLedger, (shown) => shown !== undefined);
}

/** The ledger, once the model was changed. */
export function LedgerSlot() {
  return (
    useWasSwitched() && (
      <Suspense>
        <Ledger />
      </Suspense>
    )
  );
}

/** What was parked, once the model was changed. */
export function ParkedSlot() {
  return (
    useWasSwitched() && (
      <Suspense>
        <ParkedSettings />
      </Suspense>
    )
  );
}
