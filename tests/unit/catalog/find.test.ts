import { describe, expect, it } from "vitest";
import { findModel } from "@/lib/catalog/find";
import { models } from "@/lib/providers/all";

function found(name: string) {
  const result = findModel(models, name);
  return result && `${result.model.id} as ${result.wireModel}`;
}

describe("findModel", () => {
  it("tells models of one name at two providers apart", () => {
    expect(found("serevix/gpt-image-1")).toBe("serevix/gpt-image-1 as gpt-image-1");
    expect(found("siraya/gpt-image-1")).toBe("siraya/gpt-image-1-text-to-image as gpt-image-1");
  });

  it("keeps the vendor of a wire id", () => {
    expect(found("siraya/openai/gpt-image-1-text-to-image")).toBe(
      "siraya/gpt-image-1-text-to-image as openai/gpt-image-1-text-to-image",
    );
  });

  it.each(["gpt-image-1", "siray/gpt-image-1", "SIRAY/niji-7", "siray/niji-7 ", ""])(
    "finds nothing for %j",
    (name) => {
      expect(findModel(models, name)).toBeUndefined();
    },
  );
});
