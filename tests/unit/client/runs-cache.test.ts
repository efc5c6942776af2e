import { describe, expect, it } from "vitest";
import { STUDIO_SILENT } from "@/lib/client/optimistic-run";
import {
  findRun,
  type RunPages,
  withGeneration,
  withoutRefused,
  withoutRun,
  withRun,
  withRunInPlaceOf,
} from "@/lib/client/runs-cache";
import type { Run } from "@/lib/contract/run";
import { generationOf } from "../../support/run-of";

describe("runs in the cache", () => {
  it("puts a new run first", () => {
    const data = withRun(
      pages([[run("b", { minute: 2 }), run("a", { minute: 1 })]]),
      run("c", { minute: 3 }),
    );
    expect(ids(data)).toEqual([["c", "b", "a"]]);
  });

  it("puts a late run of an earlier press in its own place", () => {
    const data = withRun(
      pages([[run("c", { minute: 3 })], [run("a", { minute: 1 })]]),
      run("b", { minute: 2 }),
    );
    expect(ids(data)).toEqual([["c"], ["b", "a"]]);
  });

  it("leaves a run older than everything loaded to its own page", () => {
    const data = pages([[run("b", { minute: 2 })]], "more");
    expect(withRun(data, run("a", { minute: 1 }))).toBe(data);
  });

  it("takes the oldest run of all when everything is loaded", () => {
    const data = withRun(pages([[run("b", { minute: 2 })]]), run("a", { minute: 1 }));
    expect(ids(data)).toEqual([["b", "a"]]);
  });

  it("takes a newer revision and never an older or equal one", () => {
    const data = pages([[run("a", { revision: 5, state: "running" })]]);
    expect(findRun(withRun(data, run("a", { revision: 6, state: "succeeded" })), "a")?.state).toBe(
      "succeeded",
    );
    expect(withRun(data, run("a", { revision: 4, state: "queued" }))).toBe(data);
    expect(withRun(data, run("a", { revision: 5, state: "queued" }))).toBe(data);
  });

  it("drops what the server refused, and keeps what it was silent about", () => {
    const ended = (code: string): Partial<Run> => ({
      revision: -1,
      state: "failed",
      generations: [
        generationOf({ error: { code, title: "", message: "", billed: "maybe" }, state: "failed" }),
      ],
    });
    const refused = { ...run("press-1", {}), ...ended("prompt_too_long") };
    const silent = { ...run("press-2", {}), ...ended(STUDIO_SILENT) };
    expect(ids(withoutRefused(pages([[refused, silent, run("a", {})]])))).toEqual([
      ["press-2", "a"],
    ]);
  });

  it("puts the server's run where the press stood", () => {
    const data = pages([[run("press-1", { minute: 9 }), run("a", { minute: 1 })]]);
    expect(ids(withRunInPlaceOf(data, "press-1", run("b", { minute: 2 })))).toEqual([["b", "a"]]);
  });

  it("shows a run once when its event came before the answer to the press", () => {
    const data = pages([
      [run("press-1", { minute: 9 }), run("b", { revision: 7, state: "running" })],
    ]);
    const next = withRunInPlaceOf(data, "press-1", run("b", { revision: 6, state: "queued" }));
    expect(ids(next)).toEqual([["b"]]);
    expect(findRun(next, "b")?.state).toBe("running");
  });

  it("forgets a run that is gone", () => {
    const data = pages([[run("b", {}), run("a", {})]]);
    expect(ids(withoutRun(data, "b"))).toEqual([["a"]]);
    expect(withoutRun(data, "x")).toBe(data);
  });

  it("replaces a generation within its run", () => {
    const data = pages([
      [{ ...run("a", {}), generations: [generationOf({ runId: "a", id: "g", state: "running" })] }],
    ]);
    const next = withGeneration(data, generationOf({ runId: "a", id: "g", state: "canceled" }));
    expect(findRun(next, "a")?.generations.map(({ state }) => state)).toEqual(["canceled"]);
  });
});

function pages(items: Run[][], nextCursor?: string): RunPages {
  return {
    pages: items.map((page) => ({ items: page, revision: 0, nextCursor })),
    pageParams: items.map(() => ""),
  };
}

function ids(data: RunPages): string[][] {
  return data.pages.map((page) => page.items.map(({ id }) => id));
}

function run(id: string, facts: { minute?: number; revision?: number; state?: Run["state"] }): Run {
  const { minute = 0, revision = 1, state = "queued" } = facts;
  return {
    id,
    createdAt: new Date(Date.UTC(2026, 10, 21, 12, minute)).toISOString(),
    prompt: "A lighthouse",
    model: "siray/niji-7",
    state,
    revision,
    generations: [],
  };
}
