import { expect, it } from "vitest";
import type { BodyChange } from "@/lib/server/sandbox/fault-body";
import { atSubmit, expectSound, gpt, pressInto } from "../../support/fault-case";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();

const understood: BodyChange[] = [
  "base64 in lines",
  "base64 for addresses",
  "base64 without padding",
  "base64 as data URI",
];

it.each(understood)("%s is understood, and the image is the one that was made", async (change) => {
  const { generation, submits, ledger } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ change })],
  });
  expect([generation.state, generation.error]).toEqual(["succeeded", undefined]);
  expect(generation.images.map(({ sha256 }) => sha256)).toEqual(
    ledger.flatMap(({ imageSha256 = [] }) => imageSha256),
  );
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});

it("base64 with strange characters: failed and paid for, the answer stays on disk", async () => {
  const { generation, submits } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ change: "base64 with strange characters" })],
  });
  expect(generation).toMatchObject({ state: "failed", images: [] });
  expect(generation.error).toMatchObject({ code: "provider_protocol", billed: "yes" });
  expect(submits).toEqual([1]);
  expect(await shared.studio.engine.storage.spooledIds()).toHaveLength(1);
  await expectSound(shared, generation);
});
