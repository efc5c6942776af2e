import { expect, it } from "vitest";
import { startNext } from "@/lib/server/limits/start-next";
import { sandboxOfFile } from "../support/connected-of-file";
import { fourRuns, order } from "../support/four-runs";

const sandbox = sandboxOfFile();

it("of two wishes the newer one goes first", async () => {
  const { studio, runs } = await fourRuns(sandbox());
  await startNext(studio.engine, runs[2]?.generations[0]?.id ?? "");
  await new Promise((resolve) => setTimeout(resolve, 5));
  await startNext(studio.engine, runs[3]?.generations[0]?.id ?? "");
  await sandbox().release();
  expect(await order(studio, runs)).toEqual(["one", "four", "three", "two"]);
});

it("one that is at its provider cannot be started next", async () => {
  const { studio, runs } = await fourRuns(sandbox());
  await expect(startNext(studio.engine, runs[0]?.generations[0]?.id ?? "")).rejects.toMatchObject({
    code: "wrong_state",
  });
  await expect(startNext(studio.engine, "gen_nothing")).rejects.toMatchObject({
    code: "not_found",
  });
  await sandbox().release();
  await order(studio, runs);
});
