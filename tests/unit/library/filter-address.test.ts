import { expect, it } from "vitest";
import { choiceGroups } from "@/components/library/choices";
import { narrowingIn, sizeIn } from "@/components/library/filter-address";

const facets = {
  models: [{ id: "siray/niji-7", name: "niji 7", provider: "siray" }],
  providers: [{ id: "siray", name: "Siray" }],
};

it("reads every filter of an address", () => {
  const address = {
    q: 'a "fox" 雪 🦊',
    model: "siray/niji-7",
    provider: "siray",
    kind: "made",
    ratio: "portrait",
    sandbox: "none",
  };
  expect(narrowingIn({ ...address, size: "l", other: "x" })).toEqual(address);
});

it("lets what is not understood narrow nothing", () => {
  expect(narrowingIn({ q: "", kind: "drawn", sandbox: "true", model: ["a", "b"] })).toEqual({});
});

it("cuts words that the server would refuse for their length", () => {
  expect(narrowingIn({ q: "a".repeat(900) }).q).toHaveLength(500);
});

it("reads the size, and middling where there is none", () => {
  expect([sizeIn({ size: "l" }), sizeIn({}), sizeIn({ size: "xl" })]).toEqual(["l", "m", "m"]);
});

it("offers each choice with the others kept, and the way back", () => {
  const [models, , kinds] = choiceGroups({ q: "fox", model: "siray/niji-7" }, facets);
  expect(models?.choices).toEqual([
    {
      id: "siray/niji-7",
      label: "niji 7",
      isChosen: true,
      chosen: { q: "fox", model: "siray/niji-7" },
    },
  ]);
  expect(models?.none).toEqual({ q: "fox" });
  expect(kinds?.choices[1]?.chosen).toEqual({ q: "fox", model: "siray/niji-7", kind: "edited" });
});

it("shows a model of the address that does not occur, so that it can be removed", () => {
  const [models] = choiceGroups({ model: "gone/model" }, facets);
  expect(models?.choices.find(({ isChosen }) => isChosen)?.label).toBe("gone/model");
});
