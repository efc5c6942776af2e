import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./open-sandbox";

async function bytesOf(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer());
}

async function urlsOf(response: Response): Promise<string[]> {
  const { data } = await response.json();
  return data.map(({ url }: { url: string }) => url);
}

describe("Siraya in the sandbox", () => {
  it("answers with links and empty strings in the unused members", async () => {
    const { send, waits } = openSandbox();
    const response = await send("sirayaMake", { n: 2 });
    expect(response.status).toBe(200);
    const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    const url = expect.stringMatching(
      new RegExp(`^https://sandbox\\.invalid/siraya/image/generated%2Fsiraya_${id}\\.png$`),
    );
    expect(await response.json()).toEqual({
      data: [
        { url, b64_json: "", revised_prompt: "" },
        { url, b64_json: "", revised_prompt: "" },
      ],
      created: 1_795_000_000,
    });
    expect(waits).toEqual([1_200]);
  });

  it("serves an image at the undecoded path only, and never to a caller with a key", async () => {
    const { send, get } = openSandbox();
    const [url = ""] = await urlsOf(await send("sirayaMake"));
    const found = await get(url);
    expect([found.status, found.headers.get("content-type")]).toEqual([200, "image/png"]);
    expect((await get(url.replace("%2F", "/"))).status).toBe(404);
    expect((await get(url.replace("%2F", "%252F"))).status).toBe(404);
    expect((await get(url, { authorization: "Bearer sk-test" })).status).toBe(400);
  });

  it("gives base64 when asked, with an empty link beside it", async () => {
    const { send } = openSandbox();
    const response = await send("sirayaMake", { output_format: "b64_json" });
    const { data } = await response.json();
    expect(data).toEqual([{ url: "", b64_json: expect.any(String), revised_prompt: "" }]);
    const { width, height } = await sharp(Buffer.from(data[0].b64_json, "base64")).metadata();
    expect([width, height]).toEqual([1024, 1024]);
  });

  it("draws equal bodies equally, other seeds and other positions differently", async () => {
    const { send, get } = openSandbox();
    const draw = async (changes: Record<string, unknown>) => {
      const body = { model: "flux-1-srpo-text-to-image", size: "square", ...changes };
      const urls = await urlsOf(await send("sirayaMake", body));
      return Promise.all(
        urls.map(async (url) => (await bytesOf(await get(url))).toString("base64")),
      );
    };
    const [first] = await draw({ seed: 0 });
    expect(await draw({ seed: 0 })).toEqual([first]);
    expect(await draw({ seed: 1 })).not.toEqual([first]);
    const pair = await draw({ seed: 0, n: 2 });
    expect(pair[0]).not.toEqual(pair[1]);
    expect(await draw({})).toEqual(await draw({}));
  });

  it("fetches references when it is asked and draws with them", async () => {
    const { send, get, fetched } = openSandbox();
    const [both = ""] = await urlsOf(await send("sirayaEdit"));
    const turned = {
      image_urls: ["paper", "otter"].map((name) => `https://sandbox.invalid/samples/${name}.png`),
    };
    const [other = ""] = await urlsOf(await send("sirayaEdit", turned));
    expect(fetched).toEqual([]);
    expect((await bytesOf(await get(both))).equals(await bytesOf(await get(other)))).toBe(false);
    const [again = ""] = await urlsOf(await send("sirayaEdit", { image_urls: [both] }));
    expect((await get(again)).status).toBe(200);
  });

  it("refuses a reference it cannot fetch and names it", async () => {
    const { send, sandbox, fetched } = openSandbox();
    const links = ["https://sandbox.invalid/samples/otter.png", "https://elsewhere.example/2.png"];
    const response = await send("sirayaEdit", { image_urls: links });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message: "Input image 2 could not be fetched or is not an image.",
        type: "invalid_request_error",
        param: "image_urls[1]",
        code: 400,
      },
    });
    expect(fetched).toEqual(["https://elsewhere.example/2.png"]);
    expect(sandbox.ledger().map(({ billed, status }) => [billed, status])).toEqual([[0, 400]]);
  });

  it("takes the raw key and Bearer, or one of them when told to", async () => {
    const { send, sandbox } = openSandbox();
    const statuses = async () => {
      const keys = ["sk-test", "Bearer sk-test", "Bearer ", "Basic abc def", ""];
      const answers = keys.map((authorization) => send("sirayaMake", {}, { authorization }));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses()).toEqual([200, 200, 401, 401, 401]);
    sandbox.setMode({ sirayaAuth: "raw" });
    expect(await statuses()).toEqual([200, 401, 401, 401, 401]);
    sandbox.setMode({ sirayaAuth: "bearer" });
    expect(await statuses()).toEqual([401, 200, 401, 401, 401]);
  });

  it.each([
    {
      why: "an unknown model",
      changes: { model: "gpt-image-9" },
      status: 503,
      type: "model_not_found",
      param: "model",
    },
    {
      why: "a model of another path",
      changes: { model: "dreamomni2-image-to-image" },
      status: 400,
      type: "invalid_request_error",
      param: "model",
    },
    {
      why: "a wrong value",
      changes: { n: 0 },
      status: 400,
      type: "invalid_request_error",
      param: "n",
    },
  ])(
    "refuses $why in its one shape with a numeric code",
    async ({ changes, status, type, param }) => {
      const { send, sandbox } = openSandbox();
      const response = await send("sirayaMake", changes);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        error: { message: expect.stringMatching(/^[A-Z].+\.$/), type, param, code: status },
      });
      expect(sandbox.ledger()).toMatchObject([{ kind: "submit", billed: 0, status }]);
    },
  );

  it("accepts the model ids with and without a vendor", async () => {
    const { send } = openSandbox();
    for (const model of ["openai/gpt-image-1-text-to-image", "gpt-image-1"]) {
      expect((await send("sirayaMake", { model })).status).toBe(200);
    }
    for (const model of ["jia-lab/dreamomni2-image-to-image", "dreamomni2-image-to-image"]) {
      expect((await send("sirayaEdit", { model })).status).toBe(200);
    }
  });

  it.each(["text/plain", "application/jsonp", ""])("refuses the content type %j", async (type) => {
    const { send } = openSandbox();
    expect((await send("sirayaMake", {}, { "content-type": type })).status).toBe(415);
  });
});

describe("Serevix in the sandbox", () => {
  it("answers with base64 only", async () => {
    const { send, sandbox } = openSandbox();
    const response = await send("serevix", { n: 2, size: "1536x1024" });
    const answer = await response.json();
    const image = { b64_json: expect.any(String) };
    expect(answer).toEqual({ created: 1_795_000_000, data: [image, image] });
    const { width, height } = await sharp(
      Buffer.from(answer.data[0].b64_json, "base64"),
    ).metadata();
    expect([width, height]).toEqual([1536, 1024]);
    expect(sandbox.ledger()).toMatchObject([{ billed: 2, status: 200 }]);
    expect(sandbox.ledger()[0]?.imageSha256).toHaveLength(2);
  });

  it("requires Accept: application/json and a Bearer key", async () => {
    const { send } = openSandbox();
    expect((await send("serevix", {}, { accept: "*/*" })).status).toBe(400);
    expect((await send("serevix", {}, { authorization: "sk-test" })).status).toBe(401);
  });

  it("refuses in the manner of the gateway it runs on", async () => {
    const { send } = openSandbox();
    const response = await send("serevix", { model: "gpt-image-1.5", n: 2 });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        message: expect.stringMatching(
          /'n' must be between 1 and 1\. \(request id: [0-9a-f]{32}\)$/,
        ),
        type: "new_api_error",
        param: "n",
        code: "invalid_request",
      },
    });
  });

  it("lists its models as the page does", async () => {
    const { get } = openSandbox();
    const response = await get("/serevix/v1/models", { authorization: "Bearer sk-test" });
    const { data, ...rest } = await response.json();
    expect(rest).toEqual({ object: "list", success: true });
    expect(data.map(({ id }: { id: string }) => id)).toContain("gpt-image-1.5");
    expect((await get("/serevix/v1/models")).status).toBe(401);
  });
});
