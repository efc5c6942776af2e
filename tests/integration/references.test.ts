import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { expect, it } from "vitest";
import type { Model } from "@/lib/catalog/model";
import type { Reference } from "@/lib/contract/run";
import { checkReference } from "@/lib/server/check-reference";
import { press, runOver } from "../support/open-studio";
import { noise, quarters } from "../support/pictures";
import {
  ask,
  connectedStudios,
  LINKS_ONLY,
  refusalOf,
  taking,
  upload,
} from "../support/references";
import type { SandboxProcess } from "../support/sandbox-process";

const connected = connectedStudios();

/** What stands in the field of references of the one submission that arrived. */
async function onTheWire(sandbox: SandboxProcess, model: Model): Promise<unknown> {
  const submits = (await sandbox.ledger()).filter(({ kind }) => kind === "submit");
  expect(submits).toHaveLength(1);
  const body = submits[0]?.body;
  const field = model.references?.name ?? "";
  if (typeof body !== "object" || body === null) throw new Error("no body");
  return Object.entries(body).find(([name]) => name === field)?.[1];
}

it("an uploaded image goes as data where the page takes data, byte for byte, and rows stay small", async () => {
  const { studio, sandbox } = await connected();
  const small = await quarters(32, 24).png().toBuffer();
  const large = await noise(600, 400).jpeg({ quality: 95 }).toBuffer();
  const first = await upload(studio, small);
  const second = await upload(studio, large);
  const model = taking("list");
  const { run } = await ask(studio, model.id, [{ image: second.id }, { image: first.id }]);
  const over = await runOver(studio, run.id);
  expect(over.state, JSON.stringify(over.generations[0]?.error)).toBe("succeeded");
  expect(over.generations[0]?.references).toEqual([{ image: second.id }, { image: first.id }]);
  const sha256 = createHash("sha256").update(large).digest("hex");
  expect(await onTheWire(sandbox, model)).toEqual([
    `data:image/jpeg;base64,(sha256 ${sha256}, ${large.length} bytes)`,
    `data:image/png;base64,${small.toString("base64")}`,
  ]);
  const stored = await studio.engine.db
    .selectFrom("submissions")
    .innerJoin("generations", "generations.id", "submissions.generation_id")
    .select(["generations.payload", "submissions.request"])
    .execute();
  expect(stored).toHaveLength(1);
  for (const { payload, request } of stored) {
    expect(payload.length).toBeLessThan(2_000);
    expect(request).toBe(payload);
  }
});

it("a single image goes as one value, and what the provider made goes as data too", async () => {
  const { studio, sandbox } = await connected();
  const made = await runOver(
    studio,
    (await press(studio, { model: "siraya/gpt-image-1", prompt: "Sea" })).run.id,
  );
  const image = made.generations[0]?.images[0];
  if (image === undefined) throw new Error("no image");
  await sandbox.clearLedger();
  const model = taking("single");
  const { run } = await ask(studio, model.id, [{ image: image.id }]);
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  expect(await onTheWire(sandbox, model)).toBe(
    `data:${image.type};base64,(sha256 ${image.sha256}, ${image.bytes} bytes)`,
  );
});

it("where the page takes links only, an image goes by its provider's own link while that answers", async () => {
  const { studio, sandbox } = await connected();
  const made = await runOver(
    studio,
    (await press(studio, { model: "siraya/gpt-image-1", prompt: "Sea" })).run.id,
  );
  const image = made.generations[0]?.images[0];
  if (image === undefined) throw new Error("no image");
  const { source_url: link } = await studio.engine.db
    .selectFrom("images")
    .select("source_url")
    .where("id", "=", image.id)
    .executeTakeFirstOrThrow();
  await sandbox.clearLedger();
  // The same image, as a person copies its address from this studio.
  const own = { url: `http://127.0.0.1:3000/api/images/${image.id}/original` };
  const { run } = await ask(studio, LINKS_ONLY, [{ image: image.id }, own]);
  const over = await runOver(studio, run.id);
  expect(over.state).toBe("succeeded");
  expect(over.generations[0]?.references).toEqual([{ image: image.id }, { image: image.id }]);
  const submit = (await sandbox.ledger()).find(({ kind }) => kind === "submit");
  expect(submit?.body).toMatchObject({ image_urls: [link, link] });

  await sandbox.clearLedger();
  await sandbox.faults([{ match: { kind: "download" }, status: 404 }]);
  expect(await refusalOf(studio, LINKS_ONLY, [{ image: image.id }])).toEqual({
    code: "reference_unreachable",
    billed: "no",
    position: 1,
    reason: expect.stringMatching(/^DreamOmni2 takes links only, .* has expired/),
  });
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toEqual([]);
});

it("a link goes character for character, whatever it holds", async () => {
  const { studio, sandbox } = await connected();
  const url = "https://images.example/a%2Fb.png?X-Signature=%2B/=&b=ä#part";
  const { run } = await ask(studio, LINKS_ONLY, [{ url }]);
  expect((await runOver(studio, run.id)).state).toBe("succeeded");
  const submit = (await sandbox.ledger()).find(({ kind }) => kind === "submit");
  expect(submit?.body).toMatchObject({ image_urls: [url] });
});

it("a data URI is taken where the page takes data: it becomes an image of this studio and goes as written", async () => {
  const { studio, sandbox } = await connected();
  const bytes = await quarters(20, 30).webp().toBuffer();
  const url = `data:image/webp;base64,${bytes.toString("base64")}`;
  const model = taking("single");
  const { run } = await ask(studio, model.id, [{ url }]);
  const over = await runOver(studio, run.id);
  expect(over.state).toBe("succeeded");
  expect(await onTheWire(sandbox, model)).toBe(url);
  const image = await studio.engine.db
    .selectFrom("images")
    .selectAll()
    .where("kind", "=", "uploaded")
    .executeTakeFirstOrThrow();
  expect(over.generations[0]?.references).toEqual([{ image: image.id }]);
  expect(await readFile(studio.engine.storage.blobPath(image.sha256, image.type))).toEqual(bytes);
});

it("what cannot be sent is refused with its place and its reason, and nothing is sent or stored", async () => {
  const { studio, sandbox } = await connected();
  const png = await quarters(20, 20).png().toBuffer();
  const image = await upload(studio, png);
  const data = `data:image/png;base64,${png.toString("base64")}`;
  const link = { url: "https://images.example/1.png" };
  const single = taking("single").id;
  const refusals: readonly [string, Reference, RegExp][] = [
    [LINKS_ONLY, { image: image.id }, /takes links only: .* cannot reach this studio/],
    [LINKS_ONLY, { url: `http://localhost/images/${image.id}` }, /cannot reach this studio/],
    [LINKS_ONLY, { image: "nobody" }, /There is no image with this id/],
    [LINKS_ONLY, { url: data }, /takes links only, not the image itself/],
    [LINKS_ONLY, { url: "ftp://images.example/1.png" }, /begins with http/],
    [LINKS_ONLY, { url: "https://sandbox.invalid/samples/otter.png" }, /in the Sandbox only/],
    [single, { url: "file:///etc/passwd" }, /begins with http/],
    [single, { url: data.replace("png", "jpeg") }, /plain base64 under its own type/],
    [single, { url: data.replace("png;", "png;charset=utf-8;") }, /plain base64/],
    [single, { url: `${data}=` }, /plain base64/],
    [single, { url: data.replace(/=*$/, "").slice(0, -1) }, /plain base64|damaged/],
    [single, { url: `${data.slice(0, 40)} ${data.slice(40)}` }, /plain base64/],
    [single, { url: "data:image/svg+xml;base64,PHN2Zy8+" }, /plain base64/],
    [single, { url: `data:image/png;base64,${png.subarray(0, 60).toString("base64")}` }, /damaged/],
  ];
  for (const [model, reference, words] of refusals) {
    const takesSeveral = model === LINKS_ONLY;
    const references = takesSeveral ? [link, reference] : [reference];
    expect(await refusalOf(studio, model, references), JSON.stringify(reference)).toEqual({
      code: "reference_unusable",
      billed: "no",
      position: references.length,
      reason: expect.stringMatching(words),
    });
  }
  expect(await studio.engine.db.selectFrom("runs").select("id").execute()).toEqual([]);
  expect(await studio.engine.db.selectFrom("images").select("id").execute()).toEqual([
    { id: image.id },
  ]);
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toEqual([]);
});

it("more data than 32 MB together is refused at the image that is too much", async () => {
  const { studio } = await connected();
  const image = await upload(
    studio,
    await noise(1_200, 1_200).png({ compressionLevel: 0 }).toBuffer(),
  );
  const several = Math.floor((32 * 1024 * 1024) / image.bytes) + 1;
  const references = Array.from({ length: several }, () => ({ image: image.id }));
  expect(await refusalOf(studio, taking("list").id, references)).toMatchObject({
    code: "reference_unusable",
    position: several,
    reason: expect.stringMatching(/^Together the images are larger than 32 MB/),
  });
});

it("a reference whose file is gone when its turn comes ends the generation, and nothing is sent", async () => {
  const { studio, sandbox } = await connected();
  const image = await upload(studio, await quarters(20, 20).png().toBuffer());
  await rm(studio.engine.storage.blobPath(image.sha256, image.type));
  const { run } = await ask(studio, taking("single").id, [{ image: image.id }]);
  const over = await runOver(studio, run.id);
  expect(over.generations[0]).toMatchObject({
    state: "failed",
    error: { code: "reference_unusable", billed: "no", title: "Image 1 cannot be sent" },
  });
  expect((await sandbox.ledger()).filter(({ kind }) => kind === "submit")).toEqual([]);
});

it("a look at a reference says what the studio would find", async () => {
  const { studio, sandbox } = await connected();
  const image = await upload(studio, await quarters(50, 40).png().toBuffer());
  const { sha256 } = image;
  const ready = {
    state: "ready",
    width: 50,
    height: 40,
    own: { image: image.id, sha256, link: "none" },
  };
  expect(await checkReference(studio.engine, { image: image.id })).toMatchObject(ready);
  const own = { url: `http://localhost:4000${image.urls.original}` };
  expect(await checkReference(studio.engine, own)).toMatchObject(ready);
  expect(await checkReference(studio.engine, { image: "nobody" })).toMatchObject({ state: "gone" });
  const scripted = async (body: string, type: string) => {
    await sandbox.faults([
      { match: { kind: "download" }, status: 200, headers: { "content-type": type }, body },
    ]);
    return checkReference(studio.engine, { url: `${sandbox.origin}/samples/otter.png` });
  };
  expect(await scripted("<!doctype html><p>Sorry", "image/png")).toEqual({
    state: "not_an_image",
    message: "That link leads to a web page, not to an image.",
  });
  expect(await scripted("<svg/>", "image/svg+xml")).toMatchObject({ state: "wrong_type" });
  await sandbox.faults([{ match: { kind: "download" }, status: 404 }]);
  expect(
    await checkReference(studio.engine, { url: `${sandbox.origin}/samples/otter.png` }),
  ).toEqual({
    state: "unreachable",
    message: "The server answered 404 for this link.",
  });
});
