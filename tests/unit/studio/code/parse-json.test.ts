import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "@/components/studio/panel/code/parse-json";

/** The sign that a fault points at, and its kind. */
function faultIn(text: string): readonly [string, string] {
  const parsed = parseJson(text);
  if (!("fault" in parsed)) throw new Error("nothing is wrong");
  const { kind, from, to } = parsed.fault;
  return [kind, text.slice(from, to)];
}

it("reads what JSON.parse reads, and refuses what it refuses", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const parsed = parseJson(text);
      expect("value" in parsed && parsed.value).toEqual(JSON.parse(text));
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n1-.etrufals0') }), (text) => {
      const parsed = parseJson(text);
      if ("value" in parsed) expect(parsed.value).toEqual(JSON.parse(text));
      else expect(() => JSON.parse(text)).toThrow();
    }),
  );
});

it("knows where each name stands", () => {
  const text = `{ "a": { "b": [ { "c": 1 } ] }, "d": 2 }`;
  const parsed = parseJson(text);
  if (!("places" in parsed)) throw new Error("no places");
  const found = [...parsed.places].map(([path, { from, to }]) => [path, text.slice(from, to)]);
  expect(Object.fromEntries(found)).toEqual({
    a: '"a"',
    "a.b": '"b"',
    "a.b.0": '{ "c": 1 }',
    "a.b.0.c": '"c"',
    d: '"d"',
  });
});

describe("what is wrong is told with its place", () => {
  it.each<[string, string, string]>([
    [`{ "a": }`, "value", "}"],
    [`{ "a": 01 }`, "comma", "1"],
    [`{ a: 1 }`, "name", "a"],
    [`{ "a" 1 }`, "colon", "1"],
    [`{ "a": 1 "b": 2 }`, "comma", '"'],
    [`{ "a": 1, }`, "name", "}"],
    [`{ "a": "open\n }`, "string", '"open'],
    [`{ "a": "\\x" }`, "string", '"\\x"'],
    [`{ "a": 1 } x`, "rest", "x"],
    [`{ "a": 1, "a": 2 }`, "twice", '"a"'],
    [`{ "a": 1`, "comma", "1"],
    ["[".repeat(40), "deep", "["],
  ])("%j", (text, kind, sign) => {
    expect(faultIn(text)).toEqual([kind, sign]);
  });
  it("and an empty text too", () => {
    expect(parseJson("")).toEqual({ fault: { kind: "value", from: 0, to: 0 } });
  });
});
