import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkOrder } from "@/lib/catalog/check";
import { cutIntoGenerations } from "@/lib/catalog/cut";
import { findModel } from "@/lib/catalog/find";
import type { Model, Parameters, Source } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { models, providers } from "@/lib/providers/all";
import { limitCases, plainOrder } from "@/tests/support/limit-cases";

const groups = ["shape", "speed", "style", "seed", "switch", "output"];

function defaultsOf(model: Model): Parameters {
  const defaults = model.parameters.flatMap((parameter) =>
    "default" in parameter && parameter.default !== undefined
      ? [[parameter.name, parameter.default]]
      : [],
  );
  return Object.fromEntries(defaults);
}

function sourcesOf(model: Model): Source[] {
  return [
    model.source,
    model.images.source,
    ...model.parameters.flatMap((each) => [
      each.source,
      each.kind === "size" ? each.custom?.source : undefined,
    ]),
    ...(model.rules ?? []).map((rule) => rule.source),
  ].filter((source) => source !== undefined);
}

describe.each(models.map((model) => ({ id: model.id, model })))("$id", ({ model }) => {
  it("survives a JSON round trip", () => {
    expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
  });

  it("accepts the least that it needs", () => {
    expect(checkOrder(model, plainOrder(model))).toStrictEqual([]);
  });

  it("accepts its own documented defaults", () => {
    const order = plainOrder(model);
    const parameters = { ...order.parameters, ...defaultsOf(model) };
    expect(checkOrder(model, { ...order, parameters })).toStrictEqual([]);
  });

  it.each(limitCases(model))("keeps the limit $title from both sides", (limit) => {
    expect(checkOrder(model, limit.allowed)).toStrictEqual([]);
    expect(checkOrder(model, limit.refused)).toStrictEqual([limit.problem]);
  });

  it.each([
    "model",
    "prompt",
    ...(model.images.name === undefined ? [] : [model.images.name]),
    ...(model.references === undefined ? [] : [model.references.name]),
    ...Object.keys(model.fixed),
  ])("refuses %s by name, because the studio sets it", (name) => {
    const order = plainOrder(model);
    const parameters = { ...order.parameters, [name]: "url" };
    expect(checkOrder(model, { ...order, parameters })).toStrictEqual([
      { path: `parameters.${name}`, label: name, rule: "reserved" },
    ]);
  });

  it.each(["no_such_field", "constructor", "toString"])("refuses the unknown field %s", (name) => {
    const order = plainOrder(model);
    const parameters = { ...order.parameters, [name]: 1 };
    expect(checkOrder(model, { ...order, parameters })).toStrictEqual([
      { path: `parameters.${name}`, label: name, rule: "unknown" },
    ]);
  });

  it("names where each of its facts was read, and when", () => {
    for (const source of sourcesOf(model)) {
      expect(source.url).toMatch(/^(https:\/\/|README\.md$)/);
      expect(source.read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(model.source.url).toMatch(/^https:\/\//);
  });

  it("lists its parameters in the order of the groups", () => {
    const order = model.parameters.map((parameter) => groups.indexOf(parameter.group));
    expect(order).toStrictEqual([...order].sort((a, b) => a - b));
  });

  it("has a label and a one-sentence help for every parameter", () => {
    for (const { label, help } of model.parameters) {
      expect(label).toMatch(/^[A-Z]/);
      expect(help).toMatch(/^[A-Z][^.]*\.$/);
    }
  });

  it("draws seeds that it accepts", () => {
    const order = plainOrder(model);
    for (const parameter of model.parameters) {
      if (parameter.kind !== "integer" || parameter.seed === undefined) continue;
      const { draw, random } = parameter.seed;
      for (const seed of [...draw, ...(random === undefined ? [] : [random])]) {
        const parameters = { ...order.parameters, [parameter.name]: seed };
        expect(checkOrder(model, { ...order, parameters })).toStrictEqual([]);
      }
    }
  });

  it("cuts every count into calls that it can answer", () => {
    const { parameters } = plainOrder(model);
    for (let count = 1; count <= 16; count += 1) {
      const cuts = cutIntoGenerations(model, { parameters, count });
      expect(cuts.reduce((sum, cut) => sum + cut.count, 0)).toBe(count);
      expect(cuts.every((cut) => cut.count >= 1 && cut.count <= model.images.perCall)).toBe(true);
    }
  });

  it("is found by its id, its wire id and its aliases", () => {
    expect(findModel(models, model.id)).toStrictEqual({ model, wireModel: model.wireId });
    for (const wireModel of [model.wireId, ...model.aliases]) {
      expect(findModel(models, `${model.provider}/${wireModel}`)).toStrictEqual({
        model,
        wireModel,
      });
    }
  });

  it("sends nothing that was not set", () => {
    const { prompt, parameters } = plainOrder(model);
    const body = payload(model, {
      wireModel: model.wireId,
      prompt,
      parameters,
      references: [],
      count: 1,
    });
    expect(body).toStrictEqual({
      model: model.wireId,
      prompt,
      ...(model.images.name !== undefined && { [model.images.name]: 1 }),
      ...parameters,
      ...model.fixed,
    });
  });
});

describe("the list of models", () => {
  it("names each model once", () => {
    const ids = models.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(6);
  });

  it.each(providers.map(({ id }) => id))("lists every model file of %s", (id) => {
    const files = readdirSync(new URL(`../../../lib/providers/${id}/models`, import.meta.url));
    const listed = models.filter((model) => model.provider === id);
    expect(files).toHaveLength(listed.length);
    expect(listed.every((model) => model.id.startsWith(`${id}/`))).toBe(true);
  });
});
