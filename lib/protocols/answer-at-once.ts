import { z } from "zod";
import { StudioError } from "@/lib/contract/errors";
import type {
  Adapter,
  Connection,
  Receipt,
  ReceivedImage,
  Span,
  SpooledAnswer,
  Submission,
} from "./adapter";
import { callProvider } from "./http";
import { testByModelList } from "./model-list";
import { outlineOf } from "./outline-of";
import { beginningWithoutKey, wordsIn, wordsOf } from "./provider-words";
import { type Forbidden, refusal } from "./refusal";

type Options = {
  connection: Connection;
  /** Where each endpoint lies below the base URL; what is absent the provider does not have. */
  paths: Partial<Record<Submission["endpoint"], string>>;
  forbidden: Forbidden;
  /** Where its list of models lies, below the base URL; free to ask for. */
  modelList?: string;
};

const delivered = z.union([
  z.string().min(1),
  z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }),
]);
/** Members that are not used arrive empty, null or not at all. */
const item = z
  .object({
    b64_json: delivered.optional().catch(undefined),
    url: delivered.optional().catch(undefined),
    revised_prompt: z.string().trim().min(1).optional().catch(undefined),
  })
  .catch({});
const answered = z.object({ data: z.array(item) });
const asyncAnswer = z.object({ data: z.object({ task_id: z.string() }) });

/** The protocol in which the images stand in the answer to the submit itself. */
export function answerAtOnce(options: Options): Adapter {
  return {
    async submit({ endpoint, payload }, context) {
      const path = options.paths[endpoint];
      if (path === undefined) {
        throw new StudioError("internal", { billed: "no", detail: `no path for ${endpoint}` });
      }
      const { connection } = options;
      const answer = await callProvider(
        { connection, method: "POST", path, body: payload },
        context,
      );
      return receive(answer, { ...options, now: context.now() });
    },
    read: (answer) => receive(answer, options),
    ...testByModelList(options),
  };
}

type Reading = Options & { now?: number };

async function receive(answer: SpooledAnswer, reading: Reading): Promise<Receipt> {
  const { connection, forbidden, now } = reading;
  const { key } = connection;
  if (answer.status < 200 || answer.status >= 300) {
    throw refusal({ answer, words: await wordsOf(answer), key, forbidden, now });
  }

  const body = await outlineOf(answer, key);
  const parsed = answered.safeParse(body);
  const images = parsed.success ? parsed.data.data.flatMap(toImage) : [];
  if (images.length > 0) return { state: "done", images };

  const words = wordsIn(body);
  if (words.refuses) throw refusal({ answer, words, key, forbidden, now });
  const detail = await beginningWithoutKey(answer, key);
  if (parsed.success) throw new StudioError("no_image", { detail });

  const promised = asyncAnswer.safeParse(body);
  throw new StudioError("provider_protocol", {
    detail: promised.success
      ? `unexpected async answer: task ${promised.data.data.task_id}`
      : detail,
  });
}

/** Chosen by what is not empty; base64 wins because it needs no second call. */
function toImage({ b64_json, url, revised_prompt }: z.infer<typeof item>): ReceivedImage[] {
  const words = revised_prompt === undefined ? {} : { revisedPrompt: revised_prompt };
  if (b64_json !== undefined) return [{ ...words, ...inAnswer(b64_json) }];
  if (url === undefined) return [];
  if (typeof url === "string" && !url.startsWith("data:")) return [{ ...words, url }];
  // A link of more than 16 KiB, or one with this scheme, holds the image itself.
  return [{ ...words, ...inAnswer(url) }];
}

function inAnswer(text: string | Span): { base64: string } | { span: Span } {
  return typeof text === "string" ? { base64: text } : { span: text };
}
