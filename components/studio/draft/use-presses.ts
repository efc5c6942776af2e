import { useMutation, useQueryClient } from "@tanstack/react-query";
import { stageRun } from "@/components/studio/stage/stage-run";
import { afterPaintOrLeft } from "@/components/ui/browser/after-paint";
import { announce } from "@/components/ui/browser/live-region";
import { ApiError } from "@/lib/client/api";
import { openPresses } from "@/lib/client/open-presses";
import { optimisticRun, refusedRun, STUDIO_SILENT } from "@/lib/client/optimistic-run";
import { pressGuard } from "@/lib/client/press-guard";
import { newRandomKey } from "@/lib/client/random-key";
import { type Press, pressRetries, runsKey, sendPress } from "@/lib/client/runs";
import {
  type RunPages,
  withoutRefused,
  withoutRun,
  withRun,
  withRunInPlaceOf,
} from "@/lib/client/runs-cache";
import { serverNow } from "@/lib/client/server-clock";
import { writeList } from "@/lib/client/write-list";
import type { ErrorBody, Run } from "@/lib/contract/run";
import { stageTexts } from "@/lib/language/texts";
import { withSeed } from "./run-request";
import type { Presses, Wish } from "./standing-sender";

/** Presses that no answer came to, by the run that stood for them. */
const unanswered = new Map<string, Press>();

type PressesOfPage = Presses & {
  /** The run that a press would put on the stage; nothing is sent. */
  standIn: (wish: Wish) => Run;
};

/** `isLeft`: the page went before its frames stood. */
type Sent = { press: Press; isLeft: boolean };

export function usePresses(): PressesOfPage {
  const queryClient = useQueryClient();
  const change = (next: (pages: RunPages) => RunPages) =>
    writeList<RunPages>(queryClient, runsKey, next);

  const { mutate } = useMutation({
    ...pressRetries,
    mutationFn: ({ press, isLeft }: Sent) => sendPress(press, { outlivesPage: isLeft }),
    onSuccess(run, { press: { stand } }) {
      change((pages) => withRunInPlaceOf(pages, stand.id, run));
      stageRun.rename(stand.id, run.id);
    },
    onError(error, { press }) {
      const { stand } = press;
      const reason = reasonOf(error);
      if (reason.code === STUDIO_SILENT) unanswered.set(stand.id, press);
      change((pages) => withRunInPlaceOf(pages, stand.id, refusedRun(stand, reason)));
      announce(stageTexts.failed(reason.title));
    },
    onSettled: () => openPresses.end(),
  });

  const begin = (press: Press) => {
    const { stand } = press;
    change((pages) => withStand(pages, stand));
    stageRun.show(stand.id);
    announce(stageTexts.runStarted);
    openPresses.begin();
    // To send it takes as long as to draw its frames, which come first while they are looked at.
    afterPaintOrLeft((how) => mutate({ press, isLeft: how === "left" }));
  };

  return {
    press(wish) {
      if (!pressGuard.isRepeated(wish.request, Date.now())) begin(pressOf(wish));
    },
    resend(runId) {
      const press = unanswered.get(runId);
      unanswered.delete(runId);
      if (press !== undefined) begin(press);
    },
    standIn(wish) {
      const { stand } = pressOf(wish);
      // Worked out as a press does it, so that the code of it has run; nothing is written.
      const pages = queryClient.getQueryData<RunPages>(runsKey);
      if (pages !== undefined) withStand(pages, stand);
      return stand;
    },
  };
}

/** Where it stands already, as a press that no answer came to, it begins anew. */
function withStand(pages: RunPages, stand: Run): RunPages {
  return withRun(withoutRefused(withoutRun(pages, stand.id)), stand);
}

/** A press as it is sent, under a key of its own and with a seed. */
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
  const { title, message } = stageTexts.studioSilent;
  return {
    code: STUDIO_SILENT,
    title,
    message,
    detail: error.message,
    billed: "maybe",
  };
}
