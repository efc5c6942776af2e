import { z } from "zod";
import { StudioError } from "@/lib/contract/errors";
import type { Adapter, Connection, Context } from "./adapter";
import { callProvider } from "./http";
import { jsonBody } from "./json-body";
import { withoutKey, wordsOf } from "./provider-words";
import { refusal } from "./refusal";

type Options = {
  connection: Connection;
  /** Below the base URL. */
  modelList?: string;
};

const listed = z.object({ data: z.array(z.unknown()) });

/**
 * The free check of a key: a provider that answers with its list of models took it. Whatever else
 * it answers is thrown with its status; the code says whether it was the key or the credit.
 */
export function testByModelList({ connection, modelList }: Options): Pick<Adapter, "test"> {
  if (modelList === undefined) return {};
  return { test: (context) => askForModels({ connection, path: modelList }, context) };
}

async function askForModels(
  { connection, path }: { connection: Connection; path: string },
  context: Context,
): Promise<void> {
  const { key } = connection;
  const answer = await callProvider({ connection, method: "GET", path }, context);
  const words = await wordsOf(answer);
  if (answer.status < 200 || answer.status >= 300 || words.refuses) {
    throw refusal({ answer, words, key, forbidden: "key_refused", now: context.now() });
  }
  if (listed.safeParse(await jsonBody(answer)).success) return;
  throw new StudioError("provider_protocol", {
    billed: "no",
    facts: { status: answer.status },
    detail: withoutKey(await answer.beginning(), key),
  });
}
