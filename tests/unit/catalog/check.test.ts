import { describe, expect, it } from "vitest";
import { checkOrder } from "@/lib/catalog/check";
import { checkField } from "@/lib/catalog/check-field";
import { fieldsOf } from "@/lib/catalog/fields";
import type { Model, Parameters } from "@/lib/catalog/model";
import { gptImage1 } from "@/lib/providers/serevix/models/gpt-image-1";
import { niji7 } from "@/lib/providers/siray/models/niji-7";
import { flux1Srpo } from "@/lib/providers/siraya/models/flux-1-srpo";

const source = { url: "https://provider.example/page", read: "2026-11-21" };

/** A model with a rule between two fields and one reference, as none of the listed ones has. */
const ruled: Model = {
  ...gptImage1,
  references: { name: "image", form: "single", required: false, accepts: ["link", "data"] },
  parameters: [
    {
      name: "background",
      kind: "choice",
      label: "Background",
      help: "What lies behind.",
      group: "output",
      options: [
        { value: "opaque", label: "opaque" },
        { value: "transparent", label: "transparent" },
      ],
    },
    {
      name: "file_type",
      kind: "choice",
      label: "File",
      help: "The kind of file.",
      group: "output",
      default: "jpeg",
      options: [
        { value: "jpeg", label: "JPEG" },
        { value: "png", label: "PNG" },
      ],
    },
  ],
  rules: [
    {
      when: { name: "background", values: ["transparent"] },
      needs: { name: "file_type", values: ["png"] },
      source,
    },
  ],
};

function check(model: Model, parameters: Parameters, references = 0) {
  return checkOrder(model, { prompt: "an otter", parameters, references, count: 1 });
}

describe("checkOrder", () => {
  it("accepts a width and height instead of a preset", () => {
    expect(check(flux1Srpo, { image_size: { width: 1216, height: 832 } })).toStrictEqual([]);
  });

  it("reports every problem of an order at once", () => {
    const order = {
      prompt: "",
      parameters: { aspect_ratio: "5:4", stylize: 1001, image: "x" },
      references: 2,
      count: 17,
    };
    expect(checkOrder(niji7, order).map(({ path, rule }) => `${path} ${rule}`)).toStrictEqual([
      "prompt required",
      "count maximum",
      "references none-taken",
      "parameters.image unknown",
      "parameters.aspect_ratio options",
      "parameters.stylize maximum",
    ]);
  });

  it("treats a value of undefined as not set", () => {
    const unset = Object.fromEntries([["no_such_field", undefined]]);
    expect(check(niji7, { aspect_ratio: "1:1", ...unset })).toStrictEqual([]);
  });

  it("accepts a seed of 0 and refuses an integer that a number cannot hold", () => {
    expect(check(flux1Srpo, { seed: 0 })).toStrictEqual([]);
    expect(check(flux1Srpo, { seed: 2 ** 53 })).toStrictEqual([
      {
        path: "parameters.seed",
        label: "Seed",
        rule: "maximum",
        limit: Number.MAX_SAFE_INTEGER,
        got: 2 ** 53,
      },
    ]);
  });

  it("refuses a second reference where the model takes a single one", () => {
    expect(check(ruled, {}, 1)).toStrictEqual([]);
    expect(check(ruled, {}, 2)).toStrictEqual([
      { path: "references", label: "References", rule: "maximum", limit: 1, got: 2 },
    ]);
  });

  it("keeps a rule between two fields, defaults included", () => {
    const problem = {
      path: "parameters.file_type",
      label: "File",
      rule: "depends",
      other: "Background",
      options: ["png"],
    };
    expect(check(ruled, { background: "opaque", file_type: "jpeg" })).toStrictEqual([]);
    expect(check(ruled, { background: "transparent", file_type: "png" })).toStrictEqual([]);
    expect(check(ruled, { background: "transparent", file_type: "jpeg" })).toStrictEqual([problem]);
    expect(check(ruled, { background: "transparent" })).toStrictEqual([problem]);
  });
});

describe("checkField", () => {
  it("judges one field as the whole check does", () => {
    for (const field of fieldsOf(flux1Srpo)) {
      const [problem] = checkField(field, "no such value");
      expect(problem?.path).toBe(`parameters.${field.name}`);
    }
  });

  it.each([null, [], {}, { width: 1, height: 1, depth: 1 }, "1216x832"])(
    "refuses %j as a width and height",
    (value) => {
      const field = fieldsOf(flux1Srpo).find((each) => each.custom);
      if (field === undefined) throw new Error("no custom size");
      expect(checkField(field, value)).toStrictEqual([
        {
          path: "parameters.image_size",
          label: "Size",
          rule: "type",
          expected: "width and height",
        },
      ]);
    },
  );
});
