import { z } from "zod";
import { isStudioError, StudioError } from "@/lib/contract/errors";
import type { Adapter, Connection, Context, Receipt, SpooledAnswer, Task } from "./adapter";
import { callProvider } from "./http";
import { jsonBody } from "./json-body";
import { testByModelList } from "./model-list";
import { outlineOf } from "./outline-of";
import {
  beginningWithoutKey,
  describeWords,
  type ProviderWords,
  withoutKey,
  wordsIn,
  wordsOf,
} from "./provider-words";
import { type Forbidden, meaningOf, refusal } from "./refusal";
import { retryAfterMs } from "./retry-after";
import { taskIdIn, taskStateIn } from "./task-answer";

type Options = {
  connection: Connection;
  /** Where tasks are submitted, below the base URL; a task is asked about at `<path>/<id>`. */
  path: string;
  forbidden: Forbidden;
  /** How often the provider wants to be asked. */
  pollAfterMs: number;
  /** Where its list of models lies, below the base URL; free to ask for. */
  modelList?: string;
};

/** Longer words stand in the details alone. */
const LONGEST_REASON = 160;

/** A task is given up as lost when its provider has not known it this often, over this long. */
const LOST_AFTER_MISSES = 3;
const LOST_AFTER_MS = 60_000;

/** A task can be done a moment before its outputs are listed. */
const GRACE_POLLS = 3;

/** What we remember about a task between polls. */
const remembered = z.object({
  id: z.string().min(1),
  /** How often in a row the provider did not know it, and since when (milliseconds since 1970). */
  misses: z.object({ count: z.number(), since: z.number() }).optional(),
  /** How often it was done without an output. */
  empty: z.number().optional(),
});
type Remembered = z.infer<typeof remembered>;

/**
 * The protocol in which a submit gives a task to ask about. The provider works on whether we ask or
 * not, so a poll that fails changes nothing: the receipt stays pending until the provider says that
 * the task is over, or no longer knows it.
 */
export function taskToPoll(options: Options): Adapter {
  return {
    async submit({ endpoint, payload }, context) {
      if (endpoint !== "tasks") {
        throw new StudioError("internal", { billed: "no", detail: `no path for ${endpoint}` });
      }
      const { connection, path } = options;
      const answer = await callProvider(
        { connection, method: "POST", path, body: payload },
        context,
      );
      return accept(answer, { ...options, now: context.now() });
    },
    read: (answer) => accept(answer, options),
    async poll(stored, context) {
      const task = remembered.parse(stored);
      const answer = await ask({ task, options, context });
      if (answer === undefined) return { ...pending(task, options), unheard: true };
      return follow(answer, { task, options, now: context.now() });
    },
    ...testByModelList(options),
  };
}

async function accept(
  answer: SpooledAnswer,
  reading: Options & { now?: number },
): Promise<Receipt> {
  const { connection, forbidden, now } = reading;
  const { key } = connection;
  if (answer.status < 200 || answer.status >= 300) {
    throw refusal({ answer, words: await wordsOf(answer), key, forbidden, now });
  }
  const body = await outlineOf(answer, key);
  const id = taskIdIn(body);
  if (id !== undefined) return pending({ id }, reading);

  const words = wordsIn(body);
  if (words.refuses) throw refusal({ answer, words, key, forbidden, now });
  throw new StudioError("provider_protocol", {
    detail: await beginningWithoutKey(answer, key),
  });
}

type Asked = { task: Remembered; options: Options; context: Context };

/** The answer to a poll, or undefined when none came. */
async function ask({ task, options, context }: Asked): Promise<SpooledAnswer | undefined> {
  const { connection, path } = options;
  try {
    return await callProvider(
      { connection, method: "GET", path: `${path}/${encodeURIComponent(task.id)}` },
      context,
    );
  } catch (error) {
    // Asking is free: a connection that failed says nothing about the task.
    if (context.signal.aborted || !isStudioError(error) || !isAboutTheCall(error)) throw error;
    return undefined;
  }
}

/** No connection, one that broke, or an answer that cannot be read; not a fault of our own. */
function isAboutTheCall({ code }: StudioError): boolean {
  return (
    code === "provider_unreachable" || code === "outcome_unknown" || code === "provider_protocol"
  );
}

type Followed = { task: Remembered; options: Options; now: number };

async function follow(answer: SpooledAnswer, followed: Followed): Promise<Receipt> {
  const { task, options } = followed;
  const body = await jsonBody(answer);
  const words = wordsIn(body);
  if (answer.status === 404 || words.codes.some(isUnknownTask)) return miss(words, followed);

  if (answer.status < 200 || answer.status >= 300) {
    const wait = retryAfterMs(answer.headers, followed.now);
    return { ...pending(task, options, wait), unheard: true };
  }
  const state = taskStateIn(body);
  const seen: Remembered = { ...task, misses: undefined };
  switch (state?.state) {
    case undefined:
      return { ...pending(task, options), unheard: true };
    case "working": {
      const receipt = pending(seen, options);
      return state.progress === undefined ? receipt : { ...receipt, progress: state.progress };
    }
    case "made":
      if (state.urls.length === 0) return awaitOutputs(seen, options);
      return { state: "done", images: state.urls.map((url) => ({ url })) };
    case "failed":
      throw failure(words, options);
    default:
      return state satisfies never;
  }
}

/** new-api's codes, beside the plain 404. */
function isUnknownTask(code: string): boolean {
  return code === "task_not_exist" || code === "task_not_found";
}

function miss(words: ProviderWords, { task, options, now }: Followed): Receipt {
  const misses = { count: (task.misses?.count ?? 0) + 1, since: task.misses?.since ?? now };
  if (misses.count >= LOST_AFTER_MISSES && now - misses.since >= LOST_AFTER_MS) {
    throw new StudioError("task_lost", {
      detail: detailOf(words, options),
      facts: { status: 404 },
    });
  }
  return pending({ ...task, misses }, options);
}

function awaitOutputs(task: Remembered, options: Options): Receipt {
  const empty = (task.empty ?? 0) + 1;
  if (empty > GRACE_POLLS) throw new StudioError("no_image", { detail: "no outputs were listed" });
  return pending({ ...task, empty }, options);
}

/** The task was accepted once, so even refused content may have cost something. */
function failure(words: ProviderWords, options: Options): StudioError {
  const refused = meaningOf(words.codes) === "content_refused";
  const said = withoutKey(words.message, options.connection.key).trim().replace(/\.$/, "");
  const isShort = said !== "" && said.length <= LONGEST_REASON;
  return new StudioError(refused ? "content_refused" : "task_failed", {
    detail: detailOf(words, options),
    billed: "maybe",
    facts: isShort ? { said } : {},
  });
}

function detailOf(words: ProviderWords, { connection }: Options): string {
  return describeWords(words, connection.key);
}

type Pending = Extract<Receipt, { state: "pending" }>;

function pending(task: Remembered, options: Options, askedToWaitMs = 0): Pending {
  const kept: Task = {
    id: task.id,
    ...(task.misses !== undefined && { misses: task.misses }),
    ...(task.empty !== undefined && { empty: task.empty }),
  };
  const pollAfterMs = Math.max(options.pollAfterMs, askedToWaitMs);
  return { state: "pending", task: kept, pollAfterMs };
}
