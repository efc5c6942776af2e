import { writeFile } from "node:fs/promises";
import type { Model } from "@/lib/catalog/model";
import type { Image, Reference, Run } from "@/lib/contract/run";
import { models } from "@/lib/providers/all";
import type { Clock } from "@/lib/server/clock";
import type { Studio } from "@/lib/server/studio";
import { keepUpload } from "@/lib/server/uploads/keep-upload";
import { errorOf } from "./answer";
import { sandboxOfFile } from "./connected-of-file";
import { connectedTo } from "./connected-studio";
import { plainOrder } from "./limit-cases";
import { press, startedStudio } from "./open-studio";
import type { SandboxProcess } from "./sandbox-process";

export const LINKS_ONLY = "siraya/dreamomni2";

/** Any model that takes data, by how it takes it. */
export function taking(form: "list" | "single"): Model {
  const model = models.find(
    ({ references }) =>
      references?.form === form && references.accepts.some((way) => way === "data"),
  );
  if (model === undefined) throw new Error(`no model takes data as a ${form}`);
  return model;
}

type Connected = { studio: Studio; sandbox: SandboxProcess };

/** One emulator for the tests of a file, and a studio for each that asks. */
export function connectedStudios(): (clock?: Clock) => Promise<Connected> {
  const shared = sandboxOfFile();
  return async (clock) => {
    const sandbox = shared();
    return { sandbox, studio: await startedStudio(connectedTo(sandbox.origin), clock) };
  };
}

export async function upload(studio: Studio, bytes: Buffer): Promise<Image> {
  const file = studio.engine.storage.incoming();
  await writeFile(file, bytes);
  return keepUpload(studio.engine, file);
}

export function ask(studio: Studio, model: string, references: Reference[]): Promise<{ run: Run }> {
  const known = models.find(({ id }) => id === model);
  if (known === undefined) throw new Error("no such model");
  const { parameters } = plainOrder(known);
  return press(studio, { model, prompt: "Change it", parameters, references });
}

export async function refusalOf(studio: Studio, model: string, references: Reference[]) {
  const { code, facts, billed } = await errorOf(ask(studio, model, references));
  return { code, billed, position: facts.position, reason: String(facts.reason) };
}
