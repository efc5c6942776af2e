import { expect, it } from "vitest";
import { pickerEntries } from "@/components/studio/picker/picker-entries";
import type { OfferedModel } from "@/lib/contract/provider";
import { models as catalog } from "@/lib/providers/all";

const models = catalog.map(
  (model): OfferedModel => ({
    ...model,
    references: undefined,
    imagesPerCall: model.images.perCall,
    ready: model.provider === "siraya",
  }),
);
const studio = { models, providers: [] };

function offered(id: string): OfferedModel {
  const found = models.find((model) => model.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

const flux = offered("siraya/flux-1-srpo");
const niji = offered("siray/niji-7");

it("models with a key come first, then those without, then the sandbox for the one in use", () => {
  const entries = pickerEntries({ studio, current: flux, search: "" });
  const groups = entries.map(({ group }) => group);
  expect(groups).toEqual([
    ...groups.filter((group) => group === "ready"),
    ...groups.filter((group) => group === "needsKey"),
    "sandbox",
  ]);
  expect(entries.at(-1)?.model).toBe(flux);
});

it("a model without a key runs in the sandbox anyway", () => {
  const entries = pickerEntries({ studio, current: niji, search: "" });
  expect(entries.map(({ group }) => group)).not.toContain("sandbox");
});

it("in the sandbox the model in use is still known to have a key", () => {
  const current = { ...flux, ready: false };
  const entries = pickerEntries({ studio, current, search: "" });
  expect(entries.at(-1)).toMatchObject({ id: "in-sandbox", model: { ready: true } });
});

it("the sandbox is found by its name and by the model's", () => {
  const ids = (search: string) =>
    pickerEntries({ studio, current: flux, search }).map(({ id }) => id);
  expect(ids("sandbox")).toEqual(["in-sandbox"]);
  expect(ids("srpo")).toEqual([flux.id, "in-sandbox"]);
  expect(ids("niji")).toEqual([niji.id]);
});
