import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { models } from "@/lib/providers/all";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { modelBodies } from "../support/model-bodies";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const shared = sandboxOfFile();
const names = modelBodies("").map(({ request }) => request.model);

/** Their pages print an example: `seeds.test.ts` sends those. */
const sentAsPrinted = [
  "siraya/gpt-image-1-text-to-image",
  "siraya/flux-1-srpo",
  "siraya/dreamomni2",
  "serevix/gpt-image-1",
  "siray/niji-7",
];

it.each(names)(
  "%s: what arrives is what its page asks for, and its image is stored",
  async (name) => {
    const sandbox = shared();
    const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
    const expected = modelBodies(sandbox.origin).find(({ request }) => request.model === name);
    if (expected === undefined) throw new Error(`nothing is written down for ${name}`);
    const { run } = await press(studio, expected.request);
    const [generation, ...others] = (await runOver(studio, run.id)).generations;
    expect(others).toEqual([]);
    expect(generation).toMatchObject({ state: "succeeded", sandbox: false });

    const ledger = await sandbox.ledger();
    const submits = ledger.filter((entry) => entry.kind === "submit");
    expect(submits.map(({ body, billed, status }) => ({ body, billed, status }))).toEqual([
      { body: expected.body, billed: 1, status: 200 },
    ]);

    const [image, ...more] = generation?.images ?? [];
    if (image === undefined) throw new Error("no image");
    expect(more).toEqual([]);
    expect([image.width, image.height]).toEqual(expected.pixels);
    expect(image.kind).toBe(expected.request.references === undefined ? "made" : "edited");
    expect(new Set(ledger.flatMap((entry) => entry.imageSha256 ?? []))).toEqual(
      new Set([image.sha256]),
    );
    const bytes = await readFile(studio.engine.storage.blobPath(image.sha256, image.type));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(image.sha256);
  },
);

it("every model of the catalog is sent, here or as its page prints it", () => {
  expect(models.map(({ id }) => id).sort()).toEqual([...names, ...sentAsPrinted].sort());
});
