import { mkdir, readdir, rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { StudioError } from "@/lib/contract/errors";
import type { Reference } from "@/lib/contract/run";
import { checkReference } from "@/lib/server/check-reference";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { errorOf } from "../support/answer";
import { hurriedClock, press, runOver } from "../support/open-studio";
import { quarters } from "../support/pictures";
import {
  ask,
  connectedStudios,
  LINKS_ONLY,
  refusalOf,
  taking,
  upload,
} from "../support/references";

const connected = connectedStudios();

it("a provider's link that gives anything but this very image is expired, and nothing is sent", async () => {
  const { studio, sandbox } = await connected(hurriedClock(20));
  const made = await runOver(
    studio,
    (await press(studio, { model: "siraya/gpt-image-1", prompt: "Sea" })).run.id,
  );
  const reference = { image: made.generations[0]?.images[0]?.id ?? "" };
  await sandbox.clearLedger();
  const instead: FaultScript[] = [
    { status: 200, headers: { "content-type": "image/png" }, body: "<!doctype html><p>Gone" },
    { status: 200, body: "x".repeat(8_000_000) },
    { holdUntilReleased: true },
  ];
  for (const script of instead) {
    await sandbox.faults([{ match: { kind: "download", times: 9 }, ...script }]);
    expect(await checkReference(studio.engine, reference)).toMatchObject({
      own: { link: "expired" },
    });
    expect(await refusalOf(studio, LINKS_ONLY, [reference])).toMatchObject({
      code: "reference_unreachable",
      reason: expect.stringMatching(/has expired/),
    });
  }
  await sandbox.release();
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toEqual([]);
  const { engine } = studio;
  const full = new StudioError("disk_full", { billed: "maybe" });
  const fetchImage = { fetchToFile: () => Promise.reject(full) };
  const failed = await errorOf(checkReference({ ...engine, fetchImage }, reference));
  expect([failed.code, failed.billed]).toEqual(["disk_full", "no"]);
});

it("an image written out in a request that is refused for another reference is not kept", async () => {
  const { studio } = await connected();
  const written = async (width: number) => {
    const bytes = await quarters(width, 20).png().toBuffer();
    return { url: `data:image/png;base64,${bytes.toString("base64")}` };
  };
  const [first, second] = [await written(20), await written(30)];
  const damaged = { url: `${second.url.slice(0, 22)}${second.url.slice(22, 102)}` };
  const refused: Reference[][] = [
    [first, { image: "nobody" }],
    [first, damaged],
  ];
  for (const references of refused) {
    expect(await refusalOf(studio, taking("list").id, references)).toMatchObject({
      code: "reference_unusable",
      position: 2,
    });
    expect(await studio.engine.db.selectFrom("images").select("id").execute()).toEqual([]);
    const { dataDir } = studio.engine.storage;
    const files = await readdir(`${dataDir}/blobs`, { recursive: true });
    expect(files.filter((name) => name.includes("."))).toEqual([]);
  }
});

it("a reference whose file cannot be read ends the generation instead of being tried for ever", async () => {
  const { studio, sandbox } = await connected();
  const image = await upload(studio, await quarters(20, 20).png().toBuffer());
  const file = studio.engine.storage.blobPath(image.sha256, image.type);
  await rm(file);
  await mkdir(file);
  const { run } = await ask(studio, taking("single").id, [{ image: image.id }]);
  const over = await runOver(studio, run.id);
  expect(over.generations[0]).toMatchObject({
    state: "failed",
    error: { code: "reference_unusable", message: "Its file in the data folder cannot be read." },
  });
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toEqual([]);
});
