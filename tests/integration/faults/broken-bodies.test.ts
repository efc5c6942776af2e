import { expect, it } from "vitest";
import { moneySentence } from "@/lib/language/en/errors";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { keys } from "../../support/connected-studio";
import { atSubmit, expectSound, flux, gpt, niji, pressInto } from "../../support/fault-case";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();
const page = "<!doctype html><title>Bad gateway</title>";

type Row = [what: string, fault: FaultScript, code: string];

const unusable: Row[] = [
  ["JSON that is cut short", { change: "cut short" }, "provider_protocol"],
  [
    "a page as text/html",
    { body: page, headers: { "content-type": "text/html" } },
    "provider_protocol",
  ],
  ["a page as application/json", { body: page }, "provider_protocol"],
  ["garbage behind the JSON", { change: "garbage behind" }, "provider_protocol"],
  ["nothing", { body: "" }, "provider_protocol"],
  ["no images", { change: "no images" }, "no_image"],
  ["an image without link and data", { change: "empty members" }, "no_image"],
];

it.each(unusable)(
  "200 with %s: failed, paid for, sent once, its beginning is shown",
  async (...row) => {
    const [, fault, code] = row;
    const { generation, submits, offered } = await pressInto(shared, {
      request: gpt,
      faults: [atSubmit(fault)],
    });
    expect(generation).toMatchObject({ state: "failed", images: [] });
    expect(generation.error).toMatchObject({ code, billed: "yes" });
    expect(moneySentence(generation.error?.billed ?? "no", false)).toBe("Charged by the provider");
    expect(generation.error?.detail?.length ?? 0).toBeLessThanOrEqual(2_048);
    expect([submits, offered]).toEqual([[1], "again"]);
    await expectSound(shared, generation);
  },
);

it("a page that repeats the key is shown without it", async () => {
  const { generation } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ body: `${page}<p>authorization: Bearer ${keys.SEREVIX_API_KEY}` })],
  });
  expect(generation.error?.detail).toContain("Bad gateway");
  const rows = await shared.studio.engine.db.selectFrom("submissions").selectAll().execute();
  await expectSound(shared, [generation, rows]);
});

it("a task without an id: failed, perhaps nothing to ask for, sent once", async () => {
  const { generation, submits, polls } = await pressInto(shared, {
    request: niji,
    faults: [atSubmit({ body: { code: "success", message: "", data: {} } })],
  });
  expect(generation.error).toMatchObject({ code: "provider_protocol", billed: "yes" });
  expect([submits, polls]).toEqual([[1], 0]);
  await expectSound(shared, generation);
});

const tolerated: [what: string, fault: FaultScript][] = [
  ["a byte order mark", { change: "byte order mark" }],
  ["fields that nobody knows", { change: "unknown fields" }],
  ["no `created`", { change: "no created" }],
  ["numbers as strings", { change: "numbers as strings" }],
];

it.each(tolerated)("200 with %s: succeeded, sent once", async (_what, fault) => {
  for (const request of [gpt, flux]) {
    const { generation, submits, ledger } = await pressInto(shared, {
      request,
      faults: [atSubmit(fault)],
    });
    expect([generation.state, generation.error]).toEqual(["succeeded", undefined]);
    const made = ledger.flatMap(({ imageSha256 = [] }) => imageSha256);
    expect(generation.images.map(({ sha256 }) => sha256)).toEqual(made);
    expect(submits).toEqual([1]);
  }
  await expectSound(shared, []);
});

it("a link beside the data: the data is taken, and the link is never fetched", async () => {
  const { generation, submits, downloads } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ change: "a link beside it" })],
  });
  expect([generation.state, generation.images.length]).toEqual(["succeeded", 1]);
  expect([submits, downloads]).toEqual([[1], 0]);
  await expectSound(shared, generation);
});
