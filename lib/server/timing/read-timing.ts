import { findModel } from "@/lib/catalog/find";
import type { Model } from "@/lib/catalog/model";
import { type WaitKind, waitKind } from "@/lib/catalog/wait-kind";
import { storedParameters } from "@/lib/contract/stored";
import type { ModelTiming, Timing } from "@/lib/contract/timing";
import { type Clock, isoTime } from "../clock";
import { measuredCalls } from "../db/measured-calls";
import { readJson } from "../db/read-json";
import type { Engine } from "../engine";
import { settingsOf } from "../env";
import { TASK_MS } from "../generations/timing";
import { type MeasuredCall, NEWEST, timingOf } from "./sample";

const SINCE_MS = 60 * 24 * 60 * 60_000;
/** Enough to find as many as count that are alike among others, and a small read. */
const MOST_CALLS = 8 * NEWEST;

type Source = Pick<Engine, "db" | "models" | "settings"> & { clock: Pick<Clock, "now"> };

/** What is asked of a model; absent parts are as its next call would have them, or any. */
type Wanted = { model: string; sandbox?: boolean } & Partial<WaitKind>;

/** How long calls of a model took lately; nothing where there is no such model. */
export async function readTiming(source: Source, wanted: Wanted): Promise<Timing | undefined> {
  const model = findModel(source.models, wanted.model)?.model;
  if (model === undefined) return undefined;
  const { sandbox = isSandboxed(source, model), quality, size, count } = wanted;
  const calls = await callsOf(source, { model, sandbox, limit: MOST_CALLS });
  return timingOf(calls, { quality, size, count });
}

/** All models at once, each as it would run now. */
export async function readTimings(source: Source): Promise<ModelTiming[]> {
  return Promise.all(
    source.models.map(async (model) => {
      const calls = await callsOf(source, {
        model,
        sandbox: isSandboxed(source, model),
        limit: NEWEST,
      });
      return { model: model.id, ...timingOf(calls) };
    }),
  );
}

/** Without a key it runs in the sandbox. */
function isSandboxed({ settings }: Source, model: Model): boolean {
  return settingsOf(settings, model.provider).connection === undefined;
}

type Asked = { model: Model; sandbox: boolean; limit: number };

/** Those in the sandbox and real ones know nothing of each other. */
async function callsOf({ db, clock }: Source, asked: Asked): Promise<MeasuredCall[]> {
  const { model, sandbox, limit } = asked;
  const rows = await measuredCalls(db, {
    model: model.id,
    sandbox,
    since: isoTime(clock.now() - SINCE_MS),
    limit,
  });
  return rows.flatMap(({ sent_at, finished_at, parameters, expected }) => {
    if (sent_at === null || finished_at === null) return [];
    const tookMs = Date.parse(finished_at) - Date.parse(sent_at);
    // A clock was set back meanwhile, or the answer was fetched by hand long after.
    if (tookMs < 0 || tookMs > TASK_MS) return [];
    const kind = waitKind(model, {
      parameters: readJson(storedParameters, parameters) ?? {},
      count: expected,
    });
    return [{ seconds: tookMs / 1_000, kind }];
  });
}
