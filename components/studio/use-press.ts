import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiError } from "@/lib/client/api";
import { openPresses } from "@/lib/client/open-presses";
import { optimisticRun, refusedRun } from "@/lib/client/optimistic-run";
import { pressGuard } from "@/lib/client/press-guard";
import { newRandomKey } from "@/lib/client/random-key";
import { type Press, runMutation, runsKey } from "@/lib/client/runs";
import { type RunPages, withoutRefused, withRun, withRunInPlaceOf } from "@/lib/client/runs-cache";
import { serverNow } from "@/lib/client/server-clock";
import { writeList } from "@/lib/client/write-list";
import type { OfferedModel } from "@/lib/contract/provider";
import type { ErrorBody, RunRequest } from "@/lib/contract/run";
import { texts } from "@/lib/language/texts";
import { announce } from "./live-region";
import { withSeed } from "./run-request";
import { stageRun } from "./stage-run";

export type Wish = { request: RunRequest; model: OfferedModel };

/** No answer came from our own server: nobody knows whether the press arrived. */
export const STUDIO_SILENT = "studio_silent";

/** Presses that no answer came to, by the run that stood for them. */
const unanswered = new Map<string, Press>();

type Presses = {
  /** One press of Generate: frames at once, then the server's run in their place. */
  press: (wish: Wish) => void;
  /** Sends an unanswered press under its own key, so that the server never makes it twice. */
  resend: (runId: string) => void;
};

export function usePress(): Presses {
  const queryClient = useQueryClient();
  const change = (next: (pages: RunPages) => RunPages) =>
    writeList<RunPages>(queryClient, runsKey, next);

  const { mutate } = useMutation({
    ...runMutation,
    onMutate({ stand }) {
      openPresses.begin();
      change((pages) => withRun(withoutRefused(pages), stand));
      stageRun.show(stand.id);
      announce(texts.stage.runStarted);
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
      announce(texts.stage.failed(reason.title));
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

function pressOf({ request, model }: Wish): Press {
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
  const { title, message } = texts.stage.studioSilent;
  return {
    code: STUDIO_SILENT,
    title,
    message,
    detail: error.message,
    billed: "maybe",
  };
}
