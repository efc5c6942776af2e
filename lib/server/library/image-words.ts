import { findModel } from "@/lib/catalog/find";
import { storedParameters } from "@/lib/contract/stored";
import { fold } from "../db/fold";
import type { GenerationRecord } from "../db/generations";
import { readJson } from "../db/read-json";
import { promptOf } from "../db/runs";
import type { Engine } from "../engine";

type Made = {
  generation: Pick<GenerationRecord, "run_id" | "model" | "parameters">;
  revisedPrompt?: string;
};

/** What an image is found by: its prompt, what it leaves out, the rewritten prompt, its model. */
export async function wordsOf(
  engine: Pick<Engine, "db" | "models">,
  { generation, revisedPrompt = "" }: Made,
): Promise<string> {
  const model = findModel(engine.models, generation.model)?.model;
  const parameters = readJson(storedParameters, generation.parameters) ?? {};
  const texts = (model?.parameters ?? [])
    .filter((parameter) => parameter.kind === "text")
    .map((parameter) => String(parameters[parameter.name] ?? ""));
  const prompt = await promptOf(engine.db, generation.run_id);
  return fold([prompt, ...texts, revisedPrompt, model?.name ?? generation.model].join("\n"));
}
