import { expect, it } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo } from "../support/connected-studio";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const shared = sandboxOfFile();
const request = { model: "serevix/gpt-image-1", prompt: "Otter" };
const submit = (script: FaultScript): FaultScript => ({ match: { kind: "submit" }, ...script });

type Row = {
  what: string;
  faults: FaultScript[];
  submits: number;
  billed: number;
  state: string;
  code?: string;
};

const rows: Row[] = [
  {
    what: "503 twice, then an answer",
    faults: [submit({ status: 503 }), submit({ status: 503 })],
    submits: 3,
    billed: 1,
    state: "succeeded",
  },
  {
    what: "429 with a pause of a second, then an answer",
    faults: [submit({ status: 429, headers: { "retry-after": "1" } })],
    submits: 2,
    billed: 1,
    state: "succeeded",
  },
  {
    what: "503 every time",
    faults: [submit({ status: 503 }), submit({ status: 503 }), submit({ status: 503 })],
    submits: 3,
    billed: 0,
    state: "failed",
    code: "provider_busy",
  },
  ...[
    [400, "setting_refused"],
    [401, "key_refused"],
    [402, "out_of_credit"],
    [422, "setting_refused"],
  ].map(([status, code]) => ({
    what: String(status),
    faults: [submit({ status: Number(status), body: { error: { message: "no", type: "x" } } })],
    submits: 1,
    billed: 0,
    state: "failed",
    code: String(code),
  })),
  ...[408, 500, 502, 504, 520].map((status) => ({
    what: String(status),
    faults: [submit({ status, billed: 1 })],
    submits: 1,
    billed: 1,
    state: "failed",
    code: "outcome_unknown",
  })),
  {
    what: "a connection that resets after the request",
    faults: [submit({ reset: "before-headers" })],
    submits: 1,
    billed: 1,
    state: "failed",
    code: "outcome_unknown",
  },
  {
    what: "a connection that resets in the middle of the body",
    faults: [submit({ reset: "mid-body" })],
    submits: 1,
    billed: 1,
    state: "failed",
    code: "outcome_unknown",
  },
  {
    what: "200 with a page instead of JSON",
    faults: [submit({ status: 200, body: "<!doctype html><p>hello" })],
    submits: 1,
    billed: 1,
    state: "failed",
    code: "provider_protocol",
  },
  {
    what: "200 without an image",
    faults: [submit({ status: 200, body: { created: 1, data: [] } })],
    submits: 1,
    billed: 1,
    state: "failed",
    code: "no_image",
  },
];

it.each(rows)(
  "$what: the end is $state $code, after $submits submits and $billed billed",
  async (row) => {
    const sandbox = shared();
    await sandbox.faults(row.faults);
    const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
    const { run } = await press(studio, request);
    const over = await runOver(studio, run.id);
    expect(over.generations.map((each) => [each.state, each.error?.code])).toEqual([
      [row.state, row.code],
    ]);
    const sent = (await sandbox.ledger()).filter((entry) => entry.kind === "submit");
    expect(sent).toHaveLength(row.submits);
    expect(sent.reduce((sum, entry) => sum + entry.billed, 0)).toBe(row.billed);
  },
);

it("a result link that stays closed is asked three times, and the end says that it was paid for", async () => {
  const sandbox = shared();
  await sandbox.faults([{ match: { kind: "download", times: 9 }, status: 403 }]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const broken = await press(studio, { model: "siraya/flux-1-srpo", prompt: "Otter" });
  const over = await runOver(studio, broken.run.id);
  expect(over.generations[0]?.error).toMatchObject({ code: "result_unreachable", billed: "yes" });
  const downloads = (await sandbox.ledger()).filter((entry) => entry.kind === "download");
  expect(downloads).toHaveLength(3);
});

it("a provider that cannot be reached is asked again a few times, and nothing was billed", async () => {
  const studio = await startedStudio(
    {
      SEREVIX_API_KEY: "sk-test",
      SEREVIX_BASE_URL: "http://127.0.0.1:1/v1",
    },
    hurriedClock(20),
  );
  const { run } = await press(studio, request);
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.error).toMatchObject({ code: "provider_unreachable", billed: "no" });
  const rows = await studio.engine.db.selectFrom("submissions").select("outcome").execute();
  expect(rows.map((row) => row.outcome)).toEqual(Array.from({ length: 5 }, () => "refused"));
});
