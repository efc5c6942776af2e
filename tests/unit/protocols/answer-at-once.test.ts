import { describe, expect, it } from "vitest";
import type { Submission } from "@/lib/protocols/adapter";
import { answerAtOnce } from "@/lib/protocols/answer-at-once";
import {
  connection,
  conversation,
  errorOf,
  type Reply,
  spooledAnswer,
} from "@/tests/support/answer";

const adapter = answerAtOnce({
  connection,
  paths: { generations: "/images/generations" },
  forbidden: "key_refused",
});
const submission: Submission = { endpoint: "generations", payload: { model: "m", prompt: "p" } };

function read(reply: Reply) {
  return adapter.read(spooledAnswer(reply));
}

describe("a submit", () => {
  it("posts the payload to the path of its endpoint and gives what stands in the answer", async () => {
    const url = "https://resource.example/image/generated%2Fsiraya_1.png";
    const body = { data: [{ url, b64_json: "", revised_prompt: "" }], created: 1_760_177_063 };
    const { context, sent } = conversation([{ body }]);
    expect(await adapter.submit(submission, context)).toStrictEqual({
      state: "done",
      images: [{ url }],
    });
    expect(sent.map(({ method, url, body }) => [method, url, body])).toStrictEqual([
      ["POST", "https://provider.example/v1/images/generations", '{"model":"m","prompt":"p"}'],
    ]);
  });

  it("sends nothing to an endpoint that the provider does not have", async () => {
    const { context, sent } = conversation([]);
    const error = await errorOf(adapter.submit({ ...submission, endpoint: "edits" }, context));
    expect([error.code, error.billed]).toStrictEqual(["internal", "no"]);
    expect(sent).toStrictEqual([]);
  });

  it("counts a Retry-After date from the clock it is given", async () => {
    const headers = { "retry-after": "Sat, 21 Nov 2026 00:00:05 GMT" };
    const { context } = conversation([{ status: 429, headers }]);
    const error = await errorOf(adapter.submit(submission, context));
    expect([error.code, error.retryAfterMs]).toStrictEqual(["rate_limited", 5_000]);
  });
});

describe("an answer", () => {
  const long = { start: 40, end: 90_000 };

  it.each([
    ["base64 alone", [{ b64_json: "aGk=" }], [{ base64: "aGk=" }]],
    ["base64 at its place on disk", [{ b64_json: long, url: "" }], [{ span: long }]],
    ["both, where base64 wins", [{ b64_json: "aGk=", url: "https://h/a" }], [{ base64: "aGk=" }]],
    [
      "null members",
      [{ b64_json: null, url: "https://h/a", revised_prompt: null }],
      [{ url: "https://h/a" }],
    ],
    [
      "a rewritten prompt",
      [{ url: "https://h/a", revised_prompt: "an otter" }],
      [{ url: "https://h/a", revisedPrompt: "an otter" }],
    ],
    [
      "a blank rewritten prompt",
      [{ url: "https://h/a", revised_prompt: " " }],
      [{ url: "https://h/a" }],
    ],
    [
      "an image inside its link",
      [{ url: "data:image/png;base64,aGk=" }],
      [{ base64: "data:image/png;base64,aGk=" }],
    ],
    [
      "more than were asked for",
      [{ url: "https://h/a" }, { url: "https://h/b" }],
      [{ url: "https://h/a" }, { url: "https://h/b" }],
    ],
    [
      "some that are empty",
      [{ url: "", b64_json: "" }, null, { url: "https://h/b" }],
      [{ url: "https://h/b" }],
    ],
  ])("with %s gives its images", async (_title, data, images) => {
    expect(await read({ body: { created: "1", data, usage: {} } })).toStrictEqual({
      state: "done",
      images,
    });
  });

  it.each([[[]], [[{ url: "", b64_json: "" }]], [[{}]]])(
    "with the data %j has no image and is billed",
    async (data) => {
      const error = await errorOf(read({ body: { data } }));
      expect([error.code, error.billed]).toStrictEqual(["no_image", "yes"]);
    },
  );

  it("that promises a task is named as what it is", async () => {
    const body = { code: 200, data: { task_id: "t-1", status: "created", urls: {} } };
    const error = await errorOf(read({ body }));
    expect([error.code, error.detail, error.billed]).toStrictEqual([
      "provider_protocol",
      "unexpected async answer: task t-1",
      "yes",
    ]);
  });

  it.each(["<html>gateway</html>", "", { created: 1 }, { data: null }, { data: "x" }, null, []])(
    "of the wrong shape, %j, is billed and unreadable",
    async (body) => {
      const error = await errorOf(read({ body }));
      expect([error.code, error.billed]).toStrictEqual(["provider_protocol", "yes"]);
    },
  );

  it.each([
    [{ error: { message: "No.", code: 401 } }, "key_refused"],
    [{ error: { message: "No.", code: "prompt_blocked" }, data: [] }, "content_refused"],
    [{ code: 402, message: "No." }, "out_of_credit"],
    [{ success: false, message: "No." }, "outcome_unknown"],
  ])("that refuses inside a 200, %j", async (body, code) => {
    expect((await errorOf(read({ body }))).code).toBe(code);
  });

  it("read again after a crash gives the same refusal", async () => {
    const error = await errorOf(read({ status: 422, body: { error: { message: "No." } } }));
    expect([error.code, error.detail]).toStrictEqual(["setting_refused", "No."]);
  });
});

it("a key that the cut of a page goes through leaves no part of itself", async () => {
  const page = "p".repeat(2_048 - 8) + connection.key;
  const error = await errorOf(read({ body: page }));
  expect(error.code).toBe("provider_protocol");
  expect(error.detail).toBe(`${"p".repeat(2_048 - 8)}[key]`);
});
