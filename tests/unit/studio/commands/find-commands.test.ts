import { describe, expect, it } from "vitest";
import { commandList } from "@/components/studio/commands/command-list";
import { findCommands } from "@/components/studio/commands/find-commands";
import { matchedPieces } from "@/components/studio/commands/matched-words";
import { actionOf, offerActions, worksHere } from "@/components/studio/commands/offered-actions";
import type { LibraryImage } from "@/lib/contract/library";
import type { Run } from "@/lib/contract/run";
import { models as catalog } from "@/lib/providers/all";
import { imageOf } from "../../../support/run-of";

const models = catalog.map(({ references: _, ...model }) => ({
  ...model,
  imagesPerCall: 1,
  ready: true,
}));

function run(id: string, prompt: string): Run {
  return { id, createdAt: "", prompt, model: "", state: "failed", revision: 1, generations: [] };
}

const runs = ["Ötter in snow", "A fox", "A fox", "", "Heron", "Tram", "Orchid"].map((prompt, at) =>
  run(String(at), prompt),
);
const find = (text: string) => findCommands({ commands: commandList, models, runs }, text);
const keysOf = (section: string, text: string) =>
  find(text)
    .filter((found) => found.section === section)
    .map(({ key }) => key);

describe("the command menu", () => {
  it("finds by all words in any order, whatever their case and accents", () => {
    expect(keysOf("actions", "SEED generate")).toEqual(["generateNewSeed"]);
    expect(keysOf("prompts", "snow otter")).toEqual(["Ötter in snow"]);
    expect(keysOf("models", "srpo flux")).toEqual(["siraya/flux-1-srpo"]);
    expect(find("no such thing").map(({ key }) => key)).toEqual(["search"]);
  });

  it("shows places apart from what can be done, and each prompt once, the newest first", () => {
    expect(keysOf("pages", "")).toEqual(["library", "runs", "preferences"]);
    expect(keysOf("hand", "seed")).toEqual(["seed"]);
    expect(keysOf("prompts", "")).toEqual(["Ötter in snow", "A fox", "Heron"]);
  });
});

describe("a number", () => {
  it("leads to that run, counted from the newest, and to nothing else", () => {
    expect(find("#1")).toEqual([
      { section: "runs", key: "0", words: "Ötter in snow", run: runs[0], place: 1 },
    ]);
    expect(find(" # 5 ").map(({ key }) => key)).toEqual(["4"]);
    expect([find("#0"), find("#8")]).toEqual([[], []]);
  });
});

const fox: LibraryImage = {
  ...imageOf(),
  sequence: 1,
  prompt: "A fox in a den",
  runId: "far",
  modelName: "niji 7",
};

describe("images", () => {
  const found = (text: string, images: readonly LibraryImage[]) =>
    findCommands({ commands: commandList, models, runs, images }, text).filter(
      ({ section }) => section === "images",
    );

  it("of the server stand below those at hand, each run once", () => {
    expect(found("fox", [fox, { ...fox, id: "j" }]).map(({ words }) => words)).toEqual([
      "A fox in a den",
    ]);
    expect(found("", [fox])).toEqual([]);
  });
});

describe("what matches", () => {
  it("is marked, piece by piece, and nothing is lost", () => {
    const pieces = matchedPieces("A lighthouse (used)", "use");
    expect(pieces.map(({ piece }) => piece).join("")).toBe("A lighthouse (used)");
    expect(pieces.filter(({ isMatch }) => isMatch).map(({ from }) => from)).toEqual([9, 14]);
    expect(matchedPieces("a (b", "(b").filter(({ isMatch }) => isMatch)).toHaveLength(1);
    expect(matchedPieces("As it is", "")).toEqual([{ piece: "As it is", from: 0, isMatch: false }]);
  });
});

describe("offered actions", () => {
  it("are the newest of a command, until they are withdrawn", () => {
    const did: string[] = [];
    const offer = (name: string) => offerActions({ stop: { run: () => did.push(name) } });
    const first = offer("first");
    const second = offer("second");
    actionOf("stop")?.run();
    second();
    actionOf("stop")?.run();
    first();
    expect(did).toEqual(["second", "first"]);
    expect(actionOf("stop")).toBeUndefined();
  });

  it("are not done while they are not possible, but are known to work here", () => {
    const actions = { stop: { run: () => undefined, isPossible: () => false } };
    expect(actionOf("stop", [actions])).toBeUndefined();
    expect(worksHere("stop", [actions])).toBe(true);
    expect(worksHere("trash", [actions])).toBe(false);
  });
});
