import { findModel } from "@/lib/catalog/find";
import { judgeModel } from "@/lib/catalog/judge-model";
import type { Model } from "@/lib/catalog/model";
import { ownModelSchema } from "@/lib/contract/own-model";
import type { OwnModelProblem, OwnModels } from "@/lib/contract/provider";
import { explainModelFault, ownModelForm } from "@/lib/language/en/own-models";
import type { Provider } from "@/lib/protocols/adapter";
import { logEvent } from "./log";
import { formProblems } from "./own-model-form";
import { LARGEST_MODEL_KILOBYTES, type OwnModelFile } from "./storage/own-model-files";
import type { Storage } from "./storage/storage";

type Catalog = { models: readonly Model[]; providers: readonly Provider[] };
type Place = Pick<OwnModelProblem, "path" | "reason">;

/**
 * The models that a person describes in the data folder, read once, when the studio starts. A file
 * with something wrong is left out and reported; the others load.
 */
export async function readOwnModels(
  storage: Pick<Storage, "modelsDir" | "ownModelFiles">,
  { models, providers }: Catalog,
): Promise<{ models: Model[]; ownModels: OwnModels }> {
  const read: Model[] = [];
  const problems: OwnModelProblem[] = [];
  for (const file of await storage.ownModelFiles()) {
    const outcome = readFile(file, { models: [...models, ...read], providers });
    if (!Array.isArray(outcome)) read.push(outcome);
    else problems.push(...outcome.map((place) => ({ file: file.name, ...place })));
  }
  for (const { file, path, reason } of problems) logEvent("own model", { file, path, reason });
  const loaded = read.map(({ id }) => id);
  return { models: read, ownModels: { folder: storage.modelsDir, loaded, problems } };
}

function readFile(file: OwnModelFile, { models, providers }: Catalog): Model | Place[] {
  if ("fault" in file) {
    const { tooLarge, unreadable } = ownModelForm;
    return whole(file.fault === "too_large" ? tooLarge(LARGEST_MODEL_KILOBYTES) : unreadable);
  }
  const value = parse(file.text);
  if (value === undefined) return whole(ownModelForm.notJson);
  const form = ownModelSchema.safeParse(value, { reportInput: true });
  if (!form.success) return formProblems(form.error.issues);
  const model = form.data;
  const provider = providers.find(({ id }) => id === model.provider);
  const faults = judgeModel(model, { endpoints: Object.keys(provider?.paths ?? {}) });
  if (faults.length > 0) {
    return faults.map((fault) => ({ path: fault.path, reason: explainModelFault(fault) }));
  }
  return collisions(model, models);
}

function whole(reason: string): Place[] {
  return [{ path: "", reason }];
}

/** Some editors begin a file with a byte order mark, which JSON does not know. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/** A new model answers to its own id, and every name that meant another one still does. */
function collisions(model: Model, models: readonly Model[]): Model | Place[] {
  const all = [...models, model];
  const taken = placedNames(model).find(({ name, path }) => {
    const meant = findModel(models, name)?.model;
    // Models of one wire id may stand side by side; the first of them answers to it.
    if (path === "wireId") return meant !== undefined && findModel(all, name)?.model !== meant;
    return meant !== undefined || findModel(all, name)?.model !== model;
  });
  if (taken === undefined) return model;
  return [{ path: taken.path, reason: ownModelForm.taken(taken.name) }];
}

/** Every name that a model answers to, with where it stands in its file. */
function placedNames({ id, provider, wireId, aliases }: Model): { name: string; path: string }[] {
  return [
    { name: id, path: "id" },
    { name: `${provider}/${wireId}`, path: "wireId" },
    ...aliases.map((alias, index) => ({ name: `${provider}/${alias}`, path: `aliases[${index}]` })),
  ];
}
