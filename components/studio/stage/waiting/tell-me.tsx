"use client";

import { Bell, BellRing } from "lucide-react";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import { useStore } from "@/components/ui/browser/store";
import { Button } from "@/components/ui/button";
import { waitingTexts } from "@/lib/language/texts";
import { askForNotices, noticeState } from "./notices";

const words = waitingTexts;

const TELL_FROM_S = 20;

/** A notice of the browser when runs end; it asks for leave only on this press, and remembers. */
export function TellMe({ since }: { since: string }) {
  const isLong = useSecondsSince(since) >= TELL_FROM_S;
  const isHydrated = useHydrated();
  const state = useStore(noticeState, (found) => found);
  if (!isHydrated || !isLong || state === "impossible" || state === "refused") return null;
  const isOn = state === "on";
  return (
    <Button
      variant="quiet"
      aria-pressed={isOn}
      onClick={askForNotices}
      className="pointer-fine:h-7! @max-[17.5rem]:hidden"
    >
      {isOn ? <BellRing aria-hidden="true" /> : <Bell aria-hidden="true" />}
      {isOn ? words.told : words.tellMe}
    </Button>
  );
}

/** Where the browser gives no notices: why, and what tells instead. */
export function NotToldHere({ seconds }: { seconds: number }) {
  const isHydrated = useHydrated();
  const state = useStore(noticeState, (found) => found);
  if (!isHydrated || seconds < TELL_FROM_S || state === "off" || state === "on") return null;
  return (
    <p className="mt-2 text-meta text-text-3 @max-[17.5rem]:hidden">
      {state === "refused" ? words.refusedHere : words.notToldHere}
    </p>
  );
}
