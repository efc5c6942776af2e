import { expect, it } from "vitest";
import { filterOfAddress, wantedByAddress } from "@/components/runs/address-filter";
import { jsonLines, parsedJson } from "@/components/runs/json-lines";
import { overByDay, underWay } from "@/components/runs/run-groups";
import { letsThrough } from "@/lib/client/run-filter";
import { at, runOf } from "../../support/run-of";

it("the address names a group of states and a model, and nothing else filters", () => {
  expect(filterOfAddress({ state: "failed", model: "siray/niji-7" })).toEqual({
    group: "failed",
    model: "siray/niji-7",
  });
  expect(filterOfAddress({ state: "active", model: "" })).toEqual({});
  expect(filterOfAddress({ state: ["failed", "queued"] })).toEqual({});
  expect(wantedByAddress({ state: "running" })).toEqual({
    states: ["running", "waiting"],
    model: undefined,
  });
});

it("a filter lets through what its words say", () => {
  expect(letsThrough({}, runOf("canceled"))).toBe(true);
  expect(letsThrough({ group: "failed" }, runOf("partial"))).toBe(true);
  expect(letsThrough({ group: "failed" }, runOf("succeeded"))).toBe(false);
  expect(letsThrough({ group: "running" }, runOf("waiting"))).toBe(true);
  expect(letsThrough({ model: "serevix/gpt-image-1" }, runOf("failed"))).toBe(false);
});

it("what runs stands before what waits, each in the order of its press", () => {
  const run = (id: string, state: "running" | "queued" | "failed", seconds: number) => ({
    ...runOf(state),
    id,
    createdAt: at(seconds),
  });
  const runs = [
    run("d", "queued", 4),
    run("c", "running", 3),
    run("b", "failed", 2),
    run("a", "running", 1),
  ];
  expect(underWay(runs).map(({ id }) => id)).toEqual(["a", "c", "d"]);
  const days = overByDay(runs, new Date(at(60)));
  expect(days.flatMap((day) => day.items.map(({ id }) => id))).toEqual(["b"]);
});

it("JSON is cut into names and values, line by line", () => {
  expect(jsonLines({ a: 'x": 1', list: [2] })).toEqual([
    { number: 1, indent: "", name: "", value: "{", end: "" },
    { number: 2, indent: "  ", name: '"a": ', value: '"x\\": 1"', end: "," },
    { number: 3, indent: "  ", name: '"list": ', value: "[", end: "" },
    { number: 4, indent: "    ", name: "", value: "2", end: "" },
    { number: 5, indent: "  ", name: "", value: "]", end: "" },
    { number: 6, indent: "", name: "", value: "}", end: "" },
  ]);
});

it("a text that was cut off is no JSON", () => {
  expect(parsedJson('{"a":')).toBeUndefined();
  expect(parsedJson("null")).toEqual({ value: null });
});
