import { describe, expect, it } from "vitest";
import { cleanKey } from "@/lib/providers/key";
import { serevix } from "@/lib/providers/serevix";
import { siray } from "@/lib/providers/siray";
import { siraya } from "@/lib/providers/siraya";
import { conversation, errorOf } from "@/tests/support/answer";

const payload = { model: "m" };
const key = "sk-1";
const image = { body: { data: [{ url: "https://h.example/a.png" }] } };

describe("Siraya", () => {
  const baseUrl = siraya.defaultBaseUrl;

  it.each([
    ["generations", "https://image.siraya.pro/v1/images/generations"],
    ["edits", "https://image.siraya.pro/v1/images/edits"],
  ] as const)("posts %s to %s", async (endpoint, url) => {
    const { context, sent } = conversation([image]);
    await siraya.connect({ baseUrl, key, scheme: "raw" }).submit({ endpoint, payload }, context);
    expect(sent[0]).toMatchObject({ method: "POST", url, headers: { authorization: "sk-1" } });
  });

  it("means refused content by a 403 that says no more", async () => {
    const { context } = conversation([{ status: 403, body: { error: { code: 403 } } }]);
    const adapter = siraya.connect({ baseUrl, key, scheme: "bearer" });
    const error = await errorOf(adapter.submit({ endpoint: "edits", payload }, context));
    expect(error.code).toBe("content_refused");
  });
});

describe("Serevix", () => {
  const adapter = serevix.connect({ baseUrl: serevix.defaultBaseUrl, key, scheme: "bearer" });

  it("is asked for JSON, as its page requires", async () => {
    const { context, sent } = conversation([image]);
    await adapter.submit({ endpoint: "generations", payload }, context);
    expect(sent[0]).toMatchObject({
      url: "https://gateway.serevixai.ai/v1/images/generations",
      headers: { accept: "application/json", authorization: "Bearer sk-1" },
    });
  });

  it("is never asked for an edit", async () => {
    const { context, sent } = conversation([]);
    expect((await errorOf(adapter.submit({ endpoint: "edits", payload }, context))).code).toBe(
      "internal",
    );
    expect(sent).toStrictEqual([]);
  });
});

describe("Siray", () => {
  it("takes a submit and tells of its task below the same path", async () => {
    const { context, sent } = conversation([
      { body: { code: "success", message: "", data: { task_id: "image_1" } } },
      { body: { code: "success", message: "", data: { status: "QUEUED" } } },
    ]);
    const adapter = siray.connect({ baseUrl: siray.defaultBaseUrl, key, scheme: "bearer" });
    const receipt = await adapter.submit({ endpoint: "tasks", payload }, context);
    if (receipt.state !== "pending") throw new Error("not pending");
    await adapter.poll?.(receipt.task, context);
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toStrictEqual([
      "POST https://api.siray.ai/v1/images/generations/async",
      "GET https://api.siray.ai/v1/images/generations/async/image_1",
    ]);
  });
});

describe("cleanKey", () => {
  it.each(["sk-1", " sk-1\n", "Bearer sk-1", "bearer   sk-1 ", "sk- 1"])(
    "reads %j as it was meant",
    (text) => {
      expect(cleanKey(text)).toBe("sk-1");
    },
  );

  it("keeps a key that begins like the word", () => {
    expect(cleanKey("bearer-17")).toBe("bearer-17");
  });
});
