import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import type { RunRequest } from "@/lib/contract/run";
import type { LedgerEntry } from "@/lib/server/sandbox/ledger";
import serevixGeneration from "@/tests/fixtures/serevix/generation.json";
import niji from "@/tests/fixtures/siray/niji-7.json";
import edit from "@/tests/fixtures/siraya/edit.json";
import flux from "@/tests/fixtures/siraya/flux-1-srpo.json";
import quickstartEdit from "@/tests/fixtures/siraya/quickstart-edit.json";
import quickstart from "@/tests/fixtures/siraya/quickstart-generation.json";
import { sandboxOfFile } from "../support/connected-of-file";
import { connectedTo, keys } from "../support/connected-studio";
import { hurriedClock, press, runOver, startedStudio } from "../support/open-studio";

const shared = sandboxOfFile();

type Seed = {
  name: string;
  request: RunRequest;
  /** The body of the page's own example. */
  body: Record<string, unknown>;
  path: string;
  authorization: string;
  environment?: Record<string, string>;
};

const bearer = {
  siraya: `Bearer ${keys.SIRAYA_API_KEY}`,
  serevix: `Bearer ${keys.SEREVIX_API_KEY}`,
  siray: `Bearer ${keys.SIRAY_API_KEY}`,
};

const { model: _flux, prompt: fluxPrompt, n: _n, output_format: _delivery, ...fluxDials } = flux;
const { model: _niji, prompt: nijiPrompt, ...nijiDials } = niji;

const seeds: Seed[] = [
  {
    name: "seed 0, generation, the key as it is",
    request: { model: "siraya/openai/gpt-image-1-text-to-image", prompt: quickstart.prompt },
    body: quickstart,
    path: "/siraya/v1/images/generations",
    authorization: keys.SIRAYA_API_KEY,
    environment: { SIRAYA_AUTH_SCHEME: "raw" },
  },
  {
    name: "seed 0, generation, by its short name",
    request: { model: "siraya/gpt-image-1", prompt: quickstart.prompt },
    body: { ...quickstart, model: "gpt-image-1" },
    path: "/siraya/v1/images/generations",
    authorization: bearer.siraya,
  },
  {
    name: "seed 0, edit",
    request: {
      model: "siraya/jia-lab/dreamomni2-image-to-image",
      prompt: quickstartEdit.prompt,
      references: quickstartEdit.image_urls.map((url) => ({ url })),
    },
    body: quickstartEdit,
    path: "/siraya/v1/images/edits",
    authorization: keys.SIRAYA_API_KEY,
    environment: { SIRAYA_AUTH_SCHEME: "raw" },
  },
  {
    name: "seed 1, edit by the alias",
    request: {
      model: "siraya/dreamomni2-image-to-image",
      prompt: edit.prompt,
      references: edit.image_urls.map((url) => ({ url })),
    },
    body: edit,
    path: "/siraya/v1/images/edits",
    authorization: keys.SIRAYA_API_KEY,
    environment: { SIRAYA_AUTH_SCHEME: "raw" },
  },
  {
    name: "seed 2, generation",
    request: {
      model: "serevix/gpt-image-1",
      prompt: serevixGeneration.prompt,
      parameters: { size: serevixGeneration.size },
    },
    body: serevixGeneration,
    path: "/serevix/v1/images/generations",
    authorization: bearer.serevix,
  },
  {
    name: "seed 3, task",
    request: { model: "siray/niji-7", prompt: nijiPrompt, parameters: nijiDials },
    body: niji,
    path: "/siray/v1/images/generations/async",
    authorization: bearer.siray,
  },
  {
    name: "seed 4, generation with its dials",
    request: { model: "siraya/flux-1-srpo", prompt: fluxPrompt, parameters: fluxDials },
    body: flux,
    path: "/siraya/v1/images/generations",
    authorization: bearer.siraya,
  },
];

function submits(ledger: readonly LedgerEntry[]): LedgerEntry[] {
  return ledger.filter((entry) => entry.kind === "submit");
}

it.each(seeds)(
  "$name: what arrives is the page's own example, and its bytes are stored",
  async (seed) => {
    const sandbox = shared();
    const studio = await startedStudio(
      { ...connectedTo(sandbox.origin), ...seed.environment },
      hurriedClock(20),
    );
    const { run } = await press(studio, seed.request);
    const over = await runOver(studio, run.id);
    expect(
      over.generations.map(({ state, sandbox: inSandbox, error }) => ({ state, inSandbox, error })),
    ).toEqual([{ state: "succeeded", inSandbox: false, error: undefined }]);

    const ledger = await sandbox.ledger();
    const [sent, ...more] = submits(ledger);
    expect(more).toEqual([]);
    expect(sent?.method).toBe("POST");
    expect(sent?.path).toBe(seed.path);
    expect(sent?.body).toEqual(seed.body);
    expect(sent?.headers).toMatchObject({
      "content-type": "application/json",
      accept: "application/json",
      authorization: seed.authorization,
    });

    const image = over.generations[0]?.images[0];
    if (image === undefined) throw new Error("no image");
    const delivered = ledger.flatMap((entry) => entry.imageSha256 ?? []);
    expect(new Set(delivered)).toEqual(new Set([image.sha256]));
    const bytes = await readFile(studio.engine.storage.blobPath(image.sha256, image.type));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(image.sha256);
  },
);

it("the %2F of a result link survives, and no key goes to the picture's host", async () => {
  const sandbox = shared();
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const first = await press(studio, { model: "siraya/gpt-image-1", prompt: "Sea" });
  const second = await press(studio, {
    model: "siray/niji-7",
    prompt: "Sea",
    parameters: { aspect_ratio: "1:1" },
  });
  await runOver(studio, first.run.id);
  await runOver(studio, second.run.id);
  const downloads = (await sandbox.ledger()).filter((entry) => entry.kind === "download");
  expect(downloads.map((entry) => entry.path)).toEqual([
    expect.stringMatching(/^\/siraya\/image\/generated%2Fsiraya_[^/]+\.png$/),
    expect.stringMatching(/^\/siray\/redirect\//),
    expect.stringMatching(/^\/siray\/files\//),
  ]);
  expect(downloads.flatMap((entry) => entry.headers.authorization ?? [])).toEqual([]);
});

it("a seed of 0 reaches the wire, an unset one does not, and niji's quality is a string", async () => {
  const sandbox = shared();
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const asked: RunRequest[] = [
    { model: "siraya/flux-1-srpo", prompt: "Dunes", parameters: { seed: 0 } },
    { model: "siraya/flux-1-srpo", prompt: "Dunes" },
    {
      model: "siray/niji-7",
      prompt: "Dunes",
      parameters: { aspect_ratio: "1:1", quality: "4", seed: 9_999_999_999 },
    },
  ];
  for (const request of asked) {
    const { run } = await press(studio, request);
    await runOver(studio, run.id);
  }
  expect(submits(await sandbox.ledger()).map((entry) => entry.body)).toEqual([
    { model: "flux-1-srpo-text-to-image", prompt: "Dunes", n: 1, output_format: "url", seed: 0 },
    { model: "flux-1-srpo-text-to-image", prompt: "Dunes", n: 1, output_format: "url" },
    {
      model: "midjourney/midjourney-niji-7-t2i",
      prompt: "Dunes",
      aspect_ratio: "1:1",
      quality: "4",
      seed: 9_999_999_999,
    },
  ]);
});

it("a custom size goes under its own name, and never beside a preset", async () => {
  const sandbox = shared();
  const studio = await startedStudio(connectedTo(sandbox.origin), hurriedClock(20));
  const { run } = await press(studio, {
    model: "siraya/flux-1-srpo",
    prompt: "Peaks",
    parameters: { image_size: { width: 1216, height: 832 } },
  });
  const over = await runOver(studio, run.id);
  expect(over.generations[0]?.images[0]).toMatchObject({ width: 1216, height: 832 });
  expect(submits(await sandbox.ledger())[0]?.body).toEqual({
    model: "flux-1-srpo-text-to-image",
    prompt: "Peaks",
    n: 1,
    output_format: "url",
    image_size: { width: 1216, height: 832 },
  });
});
