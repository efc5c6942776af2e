import { describe, expect, it } from "vitest";
import { callProvider, joinUrl } from "@/lib/protocols/http";
import { connection, conversation } from "@/tests/support/answer";

describe("joinUrl", () => {
  it.each([
    ["https://h.example/v1", "/images/generations"],
    ["https://h.example/v1/", "/images/generations"],
    ["https://h.example/v1//", "images/generations"],
  ])("joins %s and %s with one slash", (baseUrl, path) => {
    expect(joinUrl(baseUrl, path)).toBe("https://h.example/v1/images/generations");
  });

  it("keeps what is encoded in the path", () => {
    expect(joinUrl("http://127.0.0.1:4000", "/a%2Fb")).toBe("http://127.0.0.1:4000/a%2Fb");
  });
});

describe("callProvider", () => {
  it("posts JSON with a bearer key and asks for JSON", async () => {
    const { context, sent } = conversation([{}]);
    const body = { prompt: "Größe", seed: 0 };
    await callProvider({ connection, method: "POST", path: "/images", body }, context);
    expect(sent).toStrictEqual([
      {
        method: "POST",
        url: "https://provider.example/v1/images",
        headers: {
          accept: "application/json",
          authorization: "Bearer sk-very-secret",
          "content-type": "application/json",
        },
        body: '{"prompt":"Größe","seed":0}',
        signal: context.signal,
      },
    ]);
  });

  it("sends the bare key by the raw scheme, and no content type without a body", async () => {
    const { context, sent } = conversation([{}]);
    const raw = { ...connection, scheme: "raw" } as const;
    await callProvider({ connection: raw, method: "GET", path: "/task" }, context);
    expect(sent[0]?.headers).toStrictEqual({
      accept: "application/json",
      authorization: "sk-very-secret",
    });
    expect(sent[0]).not.toHaveProperty("body");
  });

  it("sends a call once, whatever comes of it", async () => {
    const { context, sent } = conversation([new Error("reset"), {}]);
    const call = callProvider({ connection, method: "POST", path: "/", body: {} }, context);
    await expect(call).rejects.toThrow("reset");
    expect(sent).toHaveLength(1);
  });
});
