import { expect, it } from "vitest";
import type { Encoding } from "@/lib/server/sandbox/fault-encoding";
import { atDownload, atSubmit, expectSound, flux, gpt, pressInto } from "../../support/fault-case";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();
const MEGABYTE = 1024 * 1024;

it.each<Encoding>(["gzip", "br", "deflate"])("an answer in %s is read", async (encoding) => {
  const { generation, submits } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ encode: [encoding] })],
  });
  expect([generation.state, generation.error]).toEqual(["succeeded", undefined]);
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});

it.each([2, 50])(
  "an answer in %i layers is refused, and the end says that it was paid for",
  async (layers) => {
    const encode = Array.from({ length: layers }, (): Encoding => "gzip");
    const { generation, submits } = await pressInto(shared, {
      request: gpt,
      faults: [atSubmit({ encode })],
    });
    expect(generation).toMatchObject({ state: "failed", images: [] });
    expect(generation.error).toMatchObject({ code: "provider_protocol", billed: "yes" });
    expect(submits).toEqual([1]);
    await expectSound(shared, generation);
  },
);

it("ten megabytes that would become ten gigabytes are cut at 256 MB and cost little memory", async () => {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 5);
  const { generation, submits } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ inflateMegabytes: 10_240 })],
  });
  clearInterval(watch);
  expect(generation.error).toMatchObject({ code: "provider_protocol", billed: "yes" });
  expect(generation.error?.detail).toBe(`The answer is larger than ${256 * MEGABYTE} bytes.`);
  expect(submits).toEqual([1]);
  expect(most - before).toBeLessThan(128 * MEGABYTE);
  await expectSound(shared, generation);
});

it("a link whose image would become ten gigabytes is cut at 64 MB", async () => {
  const { generation, submits, downloads } = await pressInto(shared, {
    request: flux,
    faults: [atDownload({ inflateMegabytes: 10_240 })],
  });
  expect(generation.error).toMatchObject({ code: "result_unusable", billed: "yes" });
  expect([submits, downloads]).toEqual([[1], 1]);
  await expectSound(shared, generation);
});

it("a link whose image comes in gzip is stored as the image that it is", async () => {
  const { generation, ledger } = await pressInto(shared, {
    request: flux,
    faults: [atDownload({ encode: ["gzip"] })],
  });
  expect(generation.images.map(({ sha256 }) => sha256)).toEqual(
    ledger.flatMap(({ imageSha256 = [] }) => imageSha256),
  );
  await expectSound(shared, generation);
});
