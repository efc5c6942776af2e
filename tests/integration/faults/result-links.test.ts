import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { atDownload, expectSound, flux, niji, pressInto } from "../../support/fault-case";
import { quarters } from "../../support/pictures";
import { checkedAgain } from "../../support/recheck";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();

/** More often than anybody asks. */
const always = { times: 99 };

it.each([1, 2])("a link that answers 404 %i times is there in the end", async (times) => {
  const { generation, submits, downloads } = await pressInto(shared, {
    request: flux,
    faults: [atDownload({ match: { times }, status: 404 })],
  });
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect([submits, downloads]).toEqual([[1], times + 1]);
  await expectSound(shared, generation);
});

it.each([403, 404, 410])(
  "a link that stays at %i is asked three times within seconds; a check fetches once and never submits",
  async (status) => {
    const { generation, submits, downloads, offered } = await pressInto(shared, {
      request: flux,
      faults: [atDownload({ match: always, status })],
    });
    expect(generation.error).toMatchObject({
      code: "result_unreachable",
      billed: "yes",
      message: `Its link answered ${status}. The link is kept with the run.`,
    });
    expect([submits, downloads]).toEqual([[1], 3]);
    expect([generation.canCheckAgain, offered]).toEqual([true, "check"]);
    await expectSound(shared, generation);
    const still = await checkedAgain(shared, generation);
    expect([still.state, still.error?.code]).toEqual(["failed", "result_unreachable"]);
    await shared.sandbox.faults([]);
    const after = await checkedAgain(shared, generation);
    expect([after.state, after.images.length, after.error]).toEqual(["succeeded", 1, undefined]);
    const kinds = (await shared.sandbox.ledger()).slice(-2).map(({ kind }) => kind);
    expect(kinds).toEqual(["download", "download"]);
    await expectSound(shared, after);
  },
);

it("a link of a task that has expired: the task is asked for a fresh one, and never submitted again", async () => {
  const { generation, submits, polls } = await pressInto(shared, {
    request: niji,
    faults: [atDownload({ status: 403 })],
  });
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect(submits).toEqual([1]);
  expect(polls).toBeGreaterThanOrEqual(2);
  await expectSound(shared, generation);
});

const astray: [what: string, fault: (origin: string) => FaultScript, downloads: number][] = [
  ["leads in a circle", () => ({ status: 302, headers: { location: "?again" } }), 12],
  ["leads to a private address", () => to("http://127.0.0.2/image.png"), 3],
  ["leads to a port that is not fetched", () => to("http://127.0.0.1:9/image.png"), 3],
  ["leads to the cloud's own address", () => to("http://169.254.169.254/latest/meta-data/"), 3],
  ["leads to a file", () => to("file:///etc/passwd"), 3],
  ["leads to no address at all", () => to("http://"), 3],
];

it.each(astray)("a link that %s is not followed, and the end says why", async (...row) => {
  const [, fault, expected] = row;
  const { generation, submits, downloads } = await pressInto(shared, {
    request: flux,
    faults: [atDownload({ ...fault(shared.sandbox.origin), match: always })],
  });
  expect(generation).toMatchObject({ state: "failed", images: [] });
  expect(generation.error).toMatchObject({ code: "result_unreachable", billed: "yes" });
  expect(generation.error?.message).toMatch(/^Its link leads /);
  expect([submits, downloads]).toEqual([[1], expected]);
  expect(generation.canCheckAgain).toBe(true);
  await expectSound(shared, generation);
});

it("a download that breaks off is fetched again, whole", async () => {
  const { generation, submits, ledger } = await pressInto(shared, {
    request: flux,
    faults: [
      atDownload({ cutAfterBytes: 1_000 }),
      atDownload({ cutAfterBytes: 1_000, reset: "mid-body" }),
    ],
  });
  expect(generation.images.map(({ sha256 }) => sha256)).toEqual(
    ledger.slice(-1).flatMap(({ imageSha256 = [] }) => imageSha256),
  );
  expect(submits).toEqual([1]);
  await expectSound(shared, generation);
});

it("an image that was refused is not fetched again while another link is", async () => {
  const image = Buffer.from("not yet ready").toString("base64");
  const { dataDir } = shared.studio.engine.storage;
  const quarantined = async () => (await readdir(path.join(dataDir, "quarantine"))).length;
  const before = await quarantined();
  const { generation, submits, downloads } = await pressInto(shared, {
    request: { ...flux, count: 2 },
    faults: [atDownload({ image }), atDownload({ match: always, status: 404 })],
  });
  expect([generation.state, generation.error?.code]).toEqual(["failed", "result_unreachable"]);
  expect([submits, downloads, (await quarantined()) - before]).toEqual([[2], 4, 1]);
  await shared.sandbox.faults([]);
  const after = await checkedAgain(shared, generation);
  expect(after).toMatchObject({ state: "succeeded", error: { code: "result_unusable" } });
  expect([after.images.length, (await quarantined()) - before]).toEqual([1, 1]);
  await expectSound(shared, after);
});

it("an image that was whole on disk when the studio ended is taken from there", async () => {
  const { generation } = await pressInto(shared, {
    request: flux,
    faults: [atDownload({ match: always, status: 404 })],
  });
  const { db, storage } = shared.studio.engine;
  const { id } = await db
    .selectFrom("submissions")
    .select("id")
    .where("generation_id", "=", generation.id)
    .executeTakeFirstOrThrow();
  const incoming = path.join(storage.dataDir, "incoming");
  await quarters(60, 40)
    .png()
    .toFile(path.join(incoming, `${id}-0.result`));
  const after = await checkedAgain(shared, generation);
  expect([after.state, after.images.length]).toEqual(["succeeded", 1]);
  expect(await readdir(incoming)).toEqual([]);
  await expectSound(shared, after);
});

function to(location: string): FaultScript {
  return { status: 302, headers: { location } };
}
