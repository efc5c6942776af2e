import { expect, it } from "vitest";
import type { Run } from "@/lib/contract/run";
import { connectedTo, startedSandbox } from "../support/connected-studio";
import { expectPromisesKept } from "../support/kept-promises";
import { freshFolder } from "../support/open-studio";
import type { SandboxProcess } from "../support/sandbox-process";
import {
  freePort,
  isOver,
  type StudioProcess,
  startedStudioProcess,
} from "../support/studio-process";

const gpt = { model: "serevix/gpt-image-1", prompt: "Otter" };
const niji = { model: "siray/niji-7", prompt: "Otter", parameters: { aspect_ratio: "1:1" } };

type Place = { sandbox: SandboxProcess; dataDir: string; studio: StudioProcess };

async function connected(port?: number): Promise<Place> {
  const sandbox = await startedSandbox();
  const dataDir = await freshFolder();
  const environment = connectedTo(sandbox.origin);
  const studio = await startedStudioProcess({ dataDir, environment, port });
  return { sandbox, dataDir, studio };
}

async function paid({ sandbox, dataDir }: Place): Promise<number[]> {
  const ledger = await sandbox.ledger();
  await expectPromisesKept({ dataDir, ledger });
  return ledger.filter(({ kind }) => kind === "submit").map(({ billed }) => billed);
}

it("one press that is sent twenty times within 200 ms makes one run and one bill, told alike in two tabs", async () => {
  const place = await connected();
  const sendings = Array.from({ length: 20 }, async (_, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 10));
    return place.studio.press(gpt, "one-press");
  });
  const runs = await Promise.all(sendings);
  expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
  const [run] = runs;
  if (run === undefined) throw new Error("no run");
  const tabs = await Promise.all([1, 2].map(() => place.studio.runOnce(run.id, isOver)));
  expect(tabs.map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
  // Back and refresh: the page sends nothing by itself.
  for (let visit = 0; visit < 3; visit++) await (await place.studio.fetch("/")).text();
  expect(await paid(place)).toEqual([1]);
});

it("a press whose tab is gone before the answer is made once, and a retry finds it", async () => {
  const place = await connected();
  const gone = new AbortController();
  const press = place.studio.fetch("/api/runs", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": "gone" },
    body: JSON.stringify(niji),
    signal: gone.signal,
  });
  setTimeout(() => gone.abort(), 5);
  await press.catch(() => undefined);
  const { id } = await place.studio.press(niji, "gone");
  const end = await place.studio.runOnce(id, isOver);
  expect(end.state).toBe("succeeded");
  expect(await paid(place)).toEqual([1]);
});

it("an event stream that reconnects a hundred times misses nothing of ten runs", async () => {
  const place = await connected();
  const seen = new Map<string, Run>();
  const reading = readInPieces(place.studio, { seen, pieces: 100 });
  const runs = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      place.studio.press({ ...(index % 2 === 0 ? gpt : niji), prompt: `Otter ${index}` }),
    ),
  );
  const ends = await Promise.all(runs.map(({ id }) => place.studio.runOnce(id, isOver)));
  expect(ends.map(({ state }) => state)).toEqual(ends.map(() => "succeeded"));
  await reading.until(() => runs.every(({ id }) => isFinal(seen.get(id))));
  for (const { id } of runs) expect(seen.get(id)).toEqual(await place.studio.run(id));
  expect(reading.connections()).toBeGreaterThanOrEqual(100);
  expect((await paid(place)).length).toBe(10);
});

it("fifty tabs are all in the true state within five seconds after the studio was killed", async () => {
  const port = await freePort();
  const place = await connected(port);
  const { id } = await place.studio.press(niji);
  const tabs = Array.from({ length: 50 }, () => watchAcross(place.studio, id));
  await place.studio.runOnce(id, (run) => run.state !== "queued");
  await place.studio.kill();
  const environment = connectedTo(place.sandbox.origin);
  const again = await startedStudioProcess({ dataDir: place.dataDir, environment, port });
  const end = await again.runOnce(id, isOver);
  const toldAt = performance.now();
  const told = await Promise.all(tabs);
  expect(performance.now() - toldAt).toBeLessThan(5_000);
  expect(new Set(told)).toEqual(new Set([toldOf(end)]));
  expect(await paid(place)).toEqual([1]);
});

/** Nothing more will happen to it: over, and its images have their colours. */
function isFinal(run: Run | undefined): boolean {
  if (run === undefined || !isOver(run)) return false;
  const images = run.generations.flatMap((generation) => generation.images);
  return images.every(({ thumbhash }) => thumbhash !== undefined);
}

type Event = { revision: number; run: Run };

async function* eventsSince(studio: StudioProcess, since: number): AsyncGenerator<Event> {
  const response = await studio.fetch(`/api/events?since=${since}`);
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    const whole = text.split("\n\n");
    text = whole.pop() ?? "";
    for (const event of whole) {
      const field = (name: string) =>
        event
          .split("\n")
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      const data = field("data");
      if (field("event") !== "run" || data === undefined) continue;
      yield { revision: Number(field("id")), run: JSON.parse(data) };
    }
  }
}

/** Reads one event of each connection and drops it, at least so many times, then until it is so. */
function readInPieces(
  studio: StudioProcess,
  { seen, pieces }: { seen: Map<string, Run>; pieces: number },
) {
  let revision = 0;
  let connections = 0;
  const one = async () => {
    connections += 1;
    const quiet = new Promise<undefined>((resolve) => setTimeout(resolve, 40));
    const events = eventsSince(studio, revision);
    const next = await Promise.race([events.next(), quiet]);
    // Not awaited: a generator that waits for its next piece ends with the piece.
    void events.return(undefined);
    if (next?.value === undefined) return;
    revision = next.value.revision;
    seen.set(next.value.run.id, next.value.run);
  };
  const first = (async () => {
    while (connections < pieces) await one();
  })();
  return {
    connections: () => connections,
    async until(isDone: () => boolean) {
      await first;
      while (!isDone()) await one();
    },
  };
}

function toldOf({ state, generations }: Run): string {
  const images = generations.flatMap((generation) => generation.images.map(({ id }) => id));
  return JSON.stringify([state, images]);
}

/** A tab: connects again from where it was whenever its stream ends, until the run is over. */
async function watchAcross(studio: StudioProcess, id: string): Promise<string> {
  let revision = 0;
  for (;;) {
    try {
      for await (const event of eventsSince(studio, revision)) {
        revision = event.revision;
        if (event.run.id === id && isOver(event.run)) return toldOf(event.run);
      }
    } catch {
      // The studio is away.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
