import { expect, it } from "vitest";
import { shortened } from "@/lib/server/generations/shortened";
import { withoutKeys, withoutKeysAtCut } from "@/lib/server/generations/without-keys";

it("short values stay as they are", () => {
  const value = { n: 0, raw: false, none: null, list: ["a", { b: "c d ".repeat(250) }] };
  expect(shortened(value)).toEqual(value);
});

it("base64 keeps its beginning and tells its size", () => {
  const base64 = `iVBORw0KGgo${"A".repeat(4_989)}==`;
  expect(shortened({ b64_json: base64 })).toEqual({
    b64_json: `${base64.slice(0, 24)}… (5 kB of base64)`,
  });
  expect(shortened(`data:image/png;base64,${base64}`)).toBe(
    `data:image/png;base64,${base64.slice(0, 24)}… (5 kB of base64)`,
  );
});

it("a long text keeps its beginning and tells its length", () => {
  const text = "an otter ".repeat(500);
  expect(shortened(text)).toBe(`${text.slice(0, 400)}… (4,500 characters)`);
});

it("the place of a string that was left out on disk becomes its size", () => {
  expect(shortened({ data: [{ b64_json: { start: 10, end: 2_400_010 } }] })).toEqual({
    data: [{ b64_json: "… (2.4 MB of text)" }],
  });
});

it("keys go, whole or cut off at the end", () => {
  const keys = ["sk-one-1234", "sk-two-5678"];
  expect(withoutKeys("a sk-one-1234 b sk-two-5678 sk-one-1234", keys)).toBe(
    "a [key] b [key] [key]",
  );
  expect(withoutKeysAtCut("said sk-two-56", keys)).toBe("said [key]");
  expect(withoutKeysAtCut("said sk", keys)).toBe("said sk");
});
