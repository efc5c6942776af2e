import { expect, it } from "vitest";
import type { FaultScript } from "@/lib/server/sandbox/fault";
import type { Studio } from "@/lib/server/studio";
import { testProvider } from "@/lib/server/test-provider";
import { connectedTo, keys, startedSandbox } from "../support/connected-studio";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const list = (script: FaultScript): FaultScript => ({ match: { path: "/models" }, ...script });

async function statusOf(studio: Studio, id: string) {
  const { providers } = await studio.settingsView();
  return providers.find((status) => status.id === id);
}

it.each([
  ["serevix", "/serevix/v1/models"],
  ["siray", "/siray/v1/models"],
])("the key of %s is tried by asking for its models, which costs nothing", async (id, path) => {
  const sandbox = await startedSandbox();
  const studio = await startedStudio(connectedTo(sandbox.origin));
  expect(await statusOf(studio, id)).toMatchObject({ state: "untested", freeCheck: true });

  const tested = await testProvider(studio.engine, id);

  expect(tested).toMatchObject({ id, state: "ready", tookMs: expect.any(Number) });
  expect(Date.parse(tested.testedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
  expect(await statusOf(studio, id)).toEqual(tested);
  const arrived = await sandbox.ledger();
  expect(arrived.map(({ method, path, billed }) => [method, path, billed])).toEqual([
    ["GET", path, 0],
  ]);
});

it.each([
  { what: "401", script: { status: 401 }, state: "key_refused", answerStatus: 401 },
  { what: "403", script: { status: 403 }, state: "key_refused", answerStatus: 403 },
  { what: "402", script: { status: 402 }, state: "out_of_credit", answerStatus: 402 },
  {
    what: "a refused key inside 200",
    script: { status: 200, body: { code: 401, message: "no such token", success: false } },
    state: "key_refused",
    answerStatus: 200,
  },
  { what: "404", script: { status: 404 }, state: "not_tried", answerStatus: 404 },
  { what: "429", script: { status: 429 }, state: "not_tried", answerStatus: 429 },
  { what: "502", script: { status: 502 }, state: "not_tried", answerStatus: 502 },
  { what: "500", script: { status: 500 }, state: "not_tried", answerStatus: 500 },
  {
    what: "a page instead of a list",
    script: { status: 200, body: "<!doctype html><p>Sign in" },
    state: "not_tried",
    answerStatus: 200,
  },
  {
    what: "a connection that resets",
    script: { reset: "before-headers" as const },
    state: "unreachable",
    answerStatus: undefined,
  },
])("$what from the list of models means $state", async ({ script, state, answerStatus }) => {
  const sandbox = await startedSandbox();
  await sandbox.faults([list(script)]);
  const studio = await startedStudio(connectedTo(sandbox.origin));
  const tested = await testProvider(studio.engine, "siray");
  expect([tested.state, tested.answerStatus]).toEqual([state, answerStatus]);
});

it("a check that gets no answer ends after ten seconds", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([list({ holdUntilReleased: true })]);
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const tested = await testProvider(studio.engine, "siray");
  expect(tested.state).toBe("unreachable");
  expect(tested.tookMs).toBeGreaterThanOrEqual(10_000);
  expect(tested.tookMs).toBeLessThan(30_000);
  await sandbox.release();
});

it("an address where nobody listens cannot be reached", async () => {
  const studio = await startedStudio({
    SIRAY_API_KEY: keys.SIRAY_API_KEY,
    SIRAY_BASE_URL: "http://127.0.0.1:1",
  });
  expect(await testProvider(studio.engine, "siray")).toMatchObject({ state: "unreachable" });
});

it("where a provider has no free check, or no key is set, nothing is sent", async () => {
  const sandbox = await startedSandbox();
  const { SIRAY_API_KEY: _, ...environment } = connectedTo(sandbox.origin);
  const studio = await startedStudio(environment);

  expect(await testProvider(studio.engine, "siraya")).toMatchObject({
    state: "untested",
    freeCheck: false,
  });
  const withoutKey = await testProvider(studio.engine, "siray");

  expect(withoutKey).toMatchObject({ state: "no_key", freeCheck: true });
  expect(withoutKey).not.toHaveProperty("fingerprint");
  expect(await sandbox.ledger()).toEqual([]);
});

it("an id that no provider has is not found", async () => {
  const studio = await startedStudio();
  await expect(testProvider(studio.engine, "toString")).rejects.toMatchObject({
    code: "not_found",
  });
});

it("a real run says what became of the key; a rehearsal says nothing", async () => {
  const sandbox = await startedSandbox();
  await sandbox.faults([{ match: { kind: "submit" }, status: 401 }]);
  const studio = await startedStudio(connectedTo(sandbox.origin));
  const order = { model: "serevix/gpt-image-1", prompt: "Otter" };
  const make = async (more: object) => {
    const { run } = await press(studio, { ...order, ...more });
    await runOver(studio, run.id);
    return statusOf(studio, "serevix");
  };

  expect(await make({ rehearse: "key_refused" })).toMatchObject({ state: "untested" });
  expect(await make({})).toMatchObject({ state: "key_refused", answerStatus: 401 });
  expect(await make({ sandbox: true })).toMatchObject({ state: "key_refused" });
  expect(await make({})).toMatchObject({ state: "ready" });
  expect(await statusOf(studio, "siray")).toMatchObject({ state: "untested" });
});

it("tells keys apart by four digits, and no answer holds a key", async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudio(connectedTo(sandbox.origin));
  await sandbox.faults([
    list({ status: 401, body: { error: { message: `Bad key ${keys.SIRAY_API_KEY}` } } }),
  ]);
  await testProvider(studio.engine, "siray");

  const { providers } = await studio.settingsView();

  expect(providers.map(({ fingerprint }) => fingerprint)).toEqual([
    expect.stringMatching(/^[0-9a-f]{4}$/),
    expect.stringMatching(/^[0-9a-f]{4}$/),
    expect.stringMatching(/^[0-9a-f]{4}$/),
  ]);
  const told = JSON.stringify(providers);
  for (const key of Object.values(keys)) expect(told).not.toContain(key);
});
