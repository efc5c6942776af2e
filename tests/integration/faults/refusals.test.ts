import { expect, it } from "vitest";
import { moneySentence } from "@/lib/language/en/errors";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { keys } from "../../support/connected-studio";
import { atSubmit, expectSound, flux, gpt, pressInto } from "../../support/fault-case";
import { sharedStudio } from "../../support/shared-studio";

const shared = sharedStudio();

type Row = {
  what: string;
  fault: FaultScript;
  code: string;
  title: string;
  detail: string;
  /** The same words would be refused again. */
  offered: "edit" | "again";
};

const error = (type: string, message: string) => ({ error: { message, type, param: null } });

const rows: Row[] = [
  {
    what: "400 with a parameter",
    fault: { status: 400, body: { error: { message: "size is odd", param: "size" } } },
    code: "setting_refused",
    title: "gpt-image-1 does not accept this request",
    detail: "size is odd",
    offered: "edit",
  },
  {
    what: "422",
    fault: { status: 422, body: error("invalid_request_error", "n is too large") },
    code: "setting_refused",
    title: "gpt-image-1 does not accept this request",
    detail: "n is too large",
    offered: "edit",
  },
  {
    what: "403 that refuses the words",
    fault: { status: 403, body: error("content_policy_violation", "violence") },
    code: "content_refused",
    title: "The safety check refused this prompt",
    detail: "violence",
    offered: "edit",
  },
  {
    what: "451",
    fault: { status: 451, body: error("", "not here") },
    code: "content_refused",
    title: "The safety check refused this prompt",
    detail: "not here",
    offered: "edit",
  },
  {
    what: "404 for the model",
    fault: { status: 404, body: error("model_not_found", "no such model") },
    code: "model_gone",
    title: "Serevix does not offer this model now",
    detail: "no such model",
    offered: "again",
  },
  {
    what: "413, with the limit in the provider's words",
    fault: { status: 413, body: error("", "the limit is 20 MB") },
    code: "setting_refused",
    title: "gpt-image-1 does not accept this request",
    detail: "the limit is 20 MB",
    offered: "edit",
  },
];

it.each(rows)("$what: failed as $code, not charged, sent once", async (row) => {
  const { generation, submits, offered } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit(row.fault)],
  });
  expect(generation).toMatchObject({ state: "failed", images: [] });
  expect(generation.error).toMatchObject({ code: row.code, title: row.title, billed: "no" });
  expect(generation.error?.detail).toContain(row.detail);
  expect(moneySentence(generation.error?.billed ?? "yes", false)).toBe("Not charged");
  expect([generation.canCheckAgain, offered]).toEqual([undefined, row.offered]);
  expect(submits).toEqual([0]);
  await expectSound(shared, generation);
});

it("200 with a refusal of the words in its body: content_refused, and not called an error of ours", async () => {
  const body = error("content_policy_violation", "violence");
  const { generation, submits } = await pressInto(shared, {
    request: gpt,
    faults: [atSubmit({ status: 200, body, billed: 0 })],
  });
  expect(generation.error).toMatchObject({ code: "content_refused", billed: "no" });
  expect(submits).toEqual([0]);
  await expectSound(shared, generation);
});

it("a refusal that repeats the key is told without it, and kept nowhere with it", async () => {
  const { generation, submits } = await pressInto(shared, {
    request: flux,
    faults: [
      atSubmit({ status: 400, body: error("", `the key ${keys.SIRAYA_API_KEY} may not do this`) }),
    ],
  });
  expect(generation.error?.detail).toContain("may not do this");
  expect(submits).toEqual([0]);
  const rows = await shared.studio.engine.db.selectFrom("submissions").selectAll().execute();
  await expectSound(shared, [generation, rows]);
});
