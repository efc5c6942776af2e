import { expect, test } from "vitest";
import { partsOnDemand } from "@/components/ui/browser/parts-on-demand";

/** A chunk that cannot be fetched the first few times. */
function chunk(failures: number) {
  const known = { fetches: 0 };
  const parts = partsOnDemand(async () => {
    known.fetches += 1;
    if (known.fetches <= failures) throw new Error("not fetched");
    return "parts";
  });
  return { known, parts };
}

test("parts are fetched once, however often they are wanted", async () => {
  const { known, parts } = chunk(0);
  parts.warm();
  parts.warm();
  expect(await parts.load()).toBe("parts");
  expect(await parts.awaited()).toBe("parts");
  expect(known.fetches).toBe(1);
});

test("parts that could not be fetched are fetched anew when they are wanted again", async () => {
  const { known, parts } = chunk(1);
  parts.warm();
  await expect(parts.load()).rejects.toThrow("not fetched");
  expect(await parts.load()).toBe("parts");
  expect(known.fetches).toBe(2);
});

test("whoever waits for parts is told once that they could not be fetched", async () => {
  const { parts } = chunk(1);
  const first = parts.awaited();
  await expect(first).rejects.toThrow("not fetched");
  expect(parts.awaited()).toBe(first);
});
