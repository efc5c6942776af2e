import { expect, it } from "vitest";
import { currentLane, holdLane, offerProbe, openLanes } from "@/lib/server/db/lanes";
import { openLibrary } from "../../support/library";

it("a late refusal of another generation leaves the one that tries the key alone", async () => {
  const { db } = await openLibrary();
  await openLanes(db, [{ id: "siray-0", provider: "siray" }]);
  const refuse = (refused: string) =>
    holdLane(db, "siray-0", { heldFor: "key_refused", now: "2026-11-21T12:00:00.000Z", refused });
  const probe = async () => (await currentLane(db, "siray"))?.probe;
  await refuse("first");
  await offerProbe(db, "siray-0", "trying");
  await refuse("second");
  expect(await probe()).toBe("trying");
  await refuse("trying");
  expect(await probe()).toBeNull();
});
