import { createStore } from "@/components/ui/browser/store";
import type { RunChange } from "@/lib/client/live";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { stageTexts, waitingTexts } from "@/lib/language/texts";
import { endOf } from "./run-end";
import { newestEnd } from "./unseen";

const KEY = "proofsheet.tell-me";

export type NoticeState = "off" | "on" | "refused" | "impossible";

export const noticeState = createStore<NoticeState>(readState());

function readState(): NoticeState {
  if (typeof window === "undefined") return "off";
  if (!window.isSecureContext || !("Notification" in window)) return "impossible";
  if (Notification.permission === "denied") return "refused";
  const isWanted = localStorage.getItem(KEY) === "on";
  return isWanted && Notification.permission === "granted" ? "on" : "off";
}

/** Switches notices on, asking the browser for leave the first time, or off again. */
export async function askForNotices(): Promise<void> {
  if (noticeState.get() === "on") {
    localStorage.removeItem(KEY);
    noticeState.set("off");
    return;
  }
  const leave = await Notification.requestPermission();
  if (leave === "granted") localStorage.setItem(KEY, "on");
  noticeState.set(readState());
}

/** Tells of a run that ended while nobody looked, once for all tabs. */
export function giveNotice(change: RunChange, models: readonly OfferedModel[]): void {
  if (noticeState.get() !== "on" || !document.hidden) return;
  const end = endOf(change);
  if (end === undefined) return;
  const { after } = change;
  const model = models.find(({ id }) => id === after.model)?.name ?? after.model;
  const words =
    end.images > 0
      ? waitingTexts.noticeReady({ model, images: end.images, seconds: secondsOf(after) })
      : waitingTexts.noticeFailed(model, end.error?.title ?? stageTexts.stopped);
  try {
    const notice = new Notification(words, { body: after.prompt, tag: after.id });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Chrome on Android has the name and refuses the call.
    noticeState.set("impossible");
  }
}

function secondsOf(run: Run): number {
  return (Date.parse(newestEnd([run])) - Date.parse(run.createdAt)) / 1_000;
}
