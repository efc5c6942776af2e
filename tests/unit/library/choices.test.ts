import { expect, it } from "vitest";
import { choiceGroups } from "@/components/library/choices";

const facets = {
  models: [
    { id: "one/fox", name: "Fox", provider: "one" },
    { id: "two/fox", name: "Fox", provider: "two" },
    { id: "two/owl", name: "Owl", provider: "two" },
  ],
  providers: [
    { id: "one", name: "First" },
    { id: "two", name: "Second" },
  ],
};

it("tells models of one name apart, and each can be chosen", () => {
  const [models] = choiceGroups({ model: "two/fox" }, facets);
  expect(
    models?.choices.map(({ id, label, isChosen, chosen }) => [id, label, isChosen, chosen.model]),
  ).toEqual([
    ["one/fox", "Fox via First", false, "one/fox"],
    ["two/fox", "Fox via Second", true, "two/fox"],
    ["two/owl", "Owl", false, "two/owl"],
  ]);
});

it("offers what the address names though it does not occur", () => {
  const [models, providers] = choiceGroups({ model: "gone/model", provider: "gone" }, facets);
  expect(models?.choices.at(-1)).toMatchObject({ id: "gone/model", label: "gone/model" });
  expect(providers?.choices.at(-1)).toMatchObject({ id: "gone", label: "gone", isChosen: true });
});
