import OpenAI from "openai";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type SandboxProcess, startSandbox } from "../support/sandbox-process";

let sandbox: SandboxProcess;
let siraya: OpenAI;
let serevix: OpenAI;

beforeAll(async () => {
  sandbox = await startSandbox();
  const connect = (provider: string) =>
    new OpenAI({
      apiKey: "sk-test",
      baseURL: `${sandbox.origin}/${provider}/v1`,
      maxRetries: 0,
    });
  siraya = connect("siraya");
  serevix = connect("serevix");
});
afterAll(() => sandbox.stop());
afterEach(() => sandbox.clearLedger());

const prompt = "A cute baby sea otter";

describe("the OpenAI client on Siraya's paths", () => {
  it("makes an image from the documented example", async () => {
    const answer: unknown = await siraya.post("/images/generations", {
      body: { model: "openai/gpt-image-1-text-to-image", prompt, n: 1, output_format: "url" },
    });
    expect(answer).toMatchObject({
      data: [{ url: expect.stringContaining("generated%2Fsiraya_"), b64_json: "" }],
    });
    expect(await sandbox.ledger()).toMatchObject([
      { kind: "submit", billed: 1, status: 200, headers: { authorization: "Bearer sk-test" } },
    ]);
  });

  it("makes an image by its own method and reads the link that it was given", async () => {
    const { data, created } = await siraya.images.generate({ model: "gpt-image-1", prompt, n: 2 });
    expect(created).toBeGreaterThan(1_700_000_000);
    expect(data?.map(({ b64_json }) => b64_json)).toEqual(["", ""]);
    const response = await fetch(data?.[1]?.url ?? "");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
  });

  it("edits with links in order through its low-level post", async () => {
    const image_urls = ["otter", "paper"].map((name) => `${sandbox.origin}/samples/${name}.png`);
    const body = { model: "jia-lab/dreamomni2-image-to-image", prompt, image_urls, n: 1 };
    const answer: unknown = await siraya.post("/images/edits", { body });
    expect(answer).toMatchObject({ data: [{ revised_prompt: "" }] });
    expect(await sandbox.ledger()).toMatchObject([{ body: { image_urls }, billed: 1 }]);
  });

  it("is refused with a file in a form, which no page of this provider documents", async () => {
    const image = new File([new Uint8Array([1])], "a.png", { type: "image/png" });
    const edit = siraya.images.edit({ model: "dreamomni2-image-to-image", prompt, image });
    await expect(edit).rejects.toMatchObject({ status: 415, type: "invalid_request_error" });
  });

  it("reads an error with its type, field and numeric code", async () => {
    const wrong = siraya.images.generate({ model: "gpt-image-1", prompt, n: 0 });
    await expect(wrong).rejects.toMatchObject({
      constructor: OpenAI.BadRequestError,
      status: 400,
      type: "invalid_request_error",
      param: "n",
      code: 400,
    });
    await sandbox.faults([{ scenario: "refused" }]);
    const refused = siraya.images.generate({ model: "gpt-image-1", prompt });
    await expect(refused).rejects.toMatchObject({
      constructor: OpenAI.UnprocessableEntityError,
      type: "content_policy_violation",
      code: 422,
    });
  });

  it("lists the models", async () => {
    const { data } = await siraya.models.list();
    expect(data.map(({ id }) => id)).toContain("flux-1-srpo-text-to-image");
  });
});

describe("the OpenAI client on Serevix's paths", () => {
  it("makes images and reads them as base64", async () => {
    const { data } = await serevix.images.generate({
      model: "gpt-image-1",
      prompt,
      n: 2,
      size: "1024x1024",
    });
    const starts = data?.map((image) =>
      Buffer.from(image.b64_json ?? "", "base64")
        .subarray(1, 4)
        .toString(),
    );
    expect(starts).toEqual(["PNG", "PNG"]);
    expect(data?.map((image) => Object.keys(image))).toEqual([["b64_json"], ["b64_json"]]);
  });

  it("is refused where a model takes less than its library knows", async () => {
    const two = serevix.images.generate({ model: "gpt-image-1.5", prompt, n: 2 });
    await expect(two).rejects.toMatchObject({
      status: 400,
      type: "new_api_error",
      code: "invalid_request",
      param: "n",
    });
    const size = serevix.images.generate({ model: "gpt-image-1.5", prompt, size: "1536x1024" });
    await expect(size).rejects.toMatchObject({ status: 400, param: "size" });
    expect((await sandbox.ledger()).map(({ billed }) => billed)).toEqual([0, 0]);
  });

  it("sends a call once when the gateway fails", async () => {
    await sandbox.faults([{ status: 500, body: { error: { message: "upstream" } } }]);
    const failing = serevix.images.generate({ model: "gpt-image-1", prompt });
    await expect(failing).rejects.toBeInstanceOf(OpenAI.InternalServerError);
    expect(await sandbox.ledger()).toHaveLength(1);
  });

  it("lists the models", async () => {
    const { data } = await serevix.models.list();
    expect(data.map(({ id }) => id)).toEqual([
      "gpt-image-1",
      "gpt-image-1.5",
      "gemini-2.5-flash-image",
    ]);
  });
});
