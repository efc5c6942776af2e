import { useMutation, useQueryClient } from "@tanstack/react-query";
import { stageRun } from "@/components/studio/stage/stage-run";
import { painted } from "@/components/ui/browser/after-paint";
import { announce } from "@/components/ui/browser/live-region";
import { ApiError } from "@/lib/client/api";
import { openPresses } from "@/lib/client/open-presses";
import { optimisticRun, refusedRun } from "@/lib/client/optimistic-run";
import { pressGuard } from "@/lib/client/press-guard";
import { newRandomKey } from "@/lib/client/random-key";
import { type Press, runMutation, runsKey, sendPress } from "@/lib/client/runs";
import { type RunPages, withoutRefused, withRun, withRunInPlaceOf } from "@/lib/client/runs-cache";
import { serverNow } from "@/lib/client/server-clock";
import { writeList } from "@/lib/client/write-list";
import type { ErrorBody } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { withSeed } from "./run-request";
import { type Presses, STUDIO_SILENT, type Wish } from "./standing-sender";

/** Presses that no answer came to, by the run that stood for them. */
const unanswered = new Map<string, Press>();

export function usePresses(): Presses {
  const queryClient = useQueryClient();
  const change = (next: (pages: RunPages) => RunPages) =>
    writeList<RunPages>(queryClient, runsKey, next);

  const { mutate } = useMutation({
    ...runMutation,
    async mutationFn(press: Press) {
      // To send it takes as long as to draw its frames, which come first while they are looked at.
      const isLeft = (await painted()) === "left";
      return sendPress(press, { outlivesPage: isLeft });
    },
    onMutate({ stand }) {
      openPresses.begin();
      change((pages) => withRun(withoutRefused(pages), stand));
      stageRun.show(stand.id);
      announce(stageTexts.runStarted);
    },
    onSuccess(run, { stand }) {
      change((pages) => withRunInPlaceOf(pages, stand.id, run));
      stageRun.rename(stand.id, run.id);
    },
    onError(error, press) {
      const { stand } = press;
      const reason = reasonOf(error);
      if (error instanceof ApiError && error.status === 0) unanswered.set(stand.id, press);
      change((pages) => withRunInPlaceOf(pages, stand.id, refusedRun(stand, reason)));
      announce(stageTexts.failed(reason.title));
    },
    onSettled: () => openPresses.end(),
  });

  return {
    press(wish) {
      if (!pressGuard.isRepeated(wish.request, Date.now())) mutate(pressOf(wish));
    },
    resend(runId) {
      const press = unanswered.get(runId);
      unanswered.delete(runId);
      if (press !== undefined) mutate(press);
    },
  };
}

/** A press as it is sent, under a key of its own and with a seed. */
export function pressOf({ request, model }: Wish): Press {
  const key = newRandomKey();
  const sent = withSeed(request, { model, random: randomFraction });
  const createdAt = new Date(serverNow()).toISOString();
  return {
    request: sent,
    key,
    stand: optimisticRun({ request: sent, model, key, createdAt }),
  };
}

/** 53 random bits as 0 to 1, without 1: enough for every range from which seeds are drawn. */
function randomFraction(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}

function reasonOf(error: Error): ErrorBody {
  if (error instanceof ApiError && error.body !== undefined) return error.body;
  const { title, message } = stageTexts.studioSilent;
  return {
    code: STUDIO_SILENT,
    title,
    message,
    detail: error.message,
    billed: "maybe",
  };
}
