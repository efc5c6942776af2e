import { expect, it } from "vitest";
import { edition } from "@/lib/server/edition";
import { license, version } from "@/package.json";

it("the studio tells the version and the licence of its package", () => {
  expect(edition).toEqual({ version, license });
});
