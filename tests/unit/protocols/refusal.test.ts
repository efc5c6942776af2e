import { describe, expect, it } from "vitest";
import { wordsOf } from "@/lib/protocols/provider-words";
import { type Forbidden, refusal } from "@/lib/protocols/refusal";
import { type Reply, spooledAnswer } from "@/tests/support/answer";

async function refused(reply: Reply, forbidden: Forbidden = "key_refused") {
  const answer = spooledAnswer(reply);
  const words = await wordsOf(answer);
  return refusal({ answer, words, key: "sk-very-secret", forbidden, now: 0 });
}

function openAiShape(error: Record<string, unknown>) {
  return { error: { message: "No.", param: null, ...error } };
}

describe("the status of a refusal", () => {
  it.each([
    [307, "outcome_unknown", "maybe"],
    [400, "setting_refused", "no"],
    [401, "key_refused", "no"],
    [402, "out_of_credit", "no"],
    [404, "model_gone", "no"],
    [408, "outcome_unknown", "maybe"],
    [409, "outcome_unknown", "maybe"],
    [413, "setting_refused", "no"],
    [415, "setting_refused", "no"],
    [422, "setting_refused", "no"],
    [429, "rate_limited", "no"],
    [451, "content_refused", "no"],
    [500, "outcome_unknown", "maybe"],
    [502, "outcome_unknown", "maybe"],
    [503, "provider_busy", "no"],
    [504, "outcome_unknown", "maybe"],
    [520, "outcome_unknown", "maybe"],
    [524, "outcome_unknown", "maybe"],
  ])("%i means %s, billed %s", async (status, code, billed) => {
    const error = await refused({ status, body: openAiShape({ code: status, type: "error" }) });
    expect([error.code, error.billed]).toStrictEqual([code, billed]);
    expect(error.facts.status).toBe(status);
  });
});

describe("the code of a refusal", () => {
  it.each([
    [422, openAiShape({ type: "content_policy_violation", code: 422 }), "content_refused"],
    [403, openAiShape({ type: "content_policy_violation", code: 403 }), "content_refused"],
    [400, { code: "error", fail_code: "SensitiveContentDetected" }, "content_refused"],
    [400, openAiShape({ code: "prompt_blocked", type: "new_api_error" }), "content_refused"],
    [400, openAiShape({ code: "sensitive_words_detected" }), "content_refused"],
    [403, openAiShape({ code: "access_denied" }), "key_refused"],
    [403, openAiShape({ code: "insufficient_user_quota" }), "out_of_credit"],
    [429, openAiShape({ type: "insufficient_quota" }), "out_of_credit"],
    [503, openAiShape({ code: "model_not_found" }), "model_gone"],
    [503, { code: "ServerOverloaded", message: "busy" }, "provider_busy"],
    [400, { fail_code: "ServerOverloaded", message: "busy" }, "provider_busy"],
    [400, openAiShape({ code: "failed_to_download_image" }), "reference_unreachable"],
    [400, openAiShape({ code: "invalid_image_url" }), "reference_unreachable"],
    [400, { code: "InvalidParameter.TaskTypeConstraint", message: "x" }, "setting_refused"],
    [500, openAiShape({ code: "sensitive_words_detected" }), "outcome_unknown"],
    [502, openAiShape({ code: "model_not_found" }), "outcome_unknown"],
  ])("%i with %j", async (status, body, code) => {
    expect((await refused({ status, body })).code).toBe(code);
  });

  it.each(["key_refused", "content_refused"] as const)(
    "leaves a 403 that says nothing to the provider's page: %s",
    async (forbidden) => {
      const body = openAiShape({ code: 403, type: "invalid_request_error" });
      expect((await refused({ status: 403, body }, forbidden)).code).toBe(forbidden);
    },
  );

  it("reads a key from the type of a 403 at a provider whose 403 is about content", async () => {
    const body = openAiShape({ code: 403, type: "permission_error" });
    expect((await refused({ status: 403, body }, "content_refused")).code).toBe("key_refused");
  });

  it("never decides by the words", async () => {
    const body = openAiShape({ message: "content policy violation: invalid api key", code: 400 });
    expect((await refused({ status: 400, body })).code).toBe("setting_refused");
  });
});

describe("the detail of a refusal", () => {
  it.each([
    [
      openAiShape({
        message: "Invalid prompt detected.",
        type: "content_policy_violation",
        code: 422,
        param: "",
      }),
      "Invalid prompt detected. (content_policy_violation, 422)",
    ],
    [{ error: "Insufficient credits" }, "Insufficient credits"],
    [{ message: "Slow down" }, "Slow down"],
    [{ code: "error", fail_code: "X1", message: "Bad." }, "Bad. (X1)"],
    [{ error: { message: { reason: "nested" }, code: null } }, '{"reason":"nested"}'],
    [{ error: { reason: "no message" } }, '{"reason":"no message"}'],
    [{ error: ["one", "two"] }, '["one","two"]'],
    [{ error: { message: "", code: "" }, message: "outer" }, "outer"],
    [null, ""],
    [["a"], '["a"]'],
    ["<html><h1>502 Bad Gateway</h1>", "<html><h1>502 Bad Gateway</h1>"],
    ["", ""],
  ])("of %j is %j", async (body, detail) => {
    const error = await refused({ status: 400, body });
    expect(error.detail).toBe(detail);
    expect(error.detail).not.toContain("[object");
  });

  it("never carries the key", async () => {
    const body = openAiShape({ message: "Bad key sk-very-secret", code: "sk-very-secret" });
    const error = await refused({ status: 401, body });
    expect(error.detail).toBe("Bad key [key] ([key])");
    expect(JSON.stringify(error.facts)).not.toContain("sk-very-secret");
  });

  it("carries no part of a key where it is cut", async () => {
    const message = `${"x".repeat(494)}sk-very-secret`;
    const error = await refused({ status: 400, body: { message } });
    expect(error.detail).not.toContain("sk-");
  });

  it("is cut to a length that one can read", async () => {
    const error = await refused({ status: 400, body: { message: "x".repeat(9_000) } });
    expect(error.detail).toHaveLength(500);
  });

  it("names the field and the code as facts", async () => {
    const body = openAiShape({ code: "invalid_value", param: "size" });
    const { facts } = await refused({ status: 400, body });
    expect(facts).toStrictEqual({ status: 400, code: "invalid_value", param: "size" });
  });
});

describe("the pause of a refusal", () => {
  it("is what a 429 or a 503 asks for", async () => {
    const headers = { "retry-after": "20" };
    expect((await refused({ status: 429, headers })).retryAfterMs).toBe(20_000);
    expect((await refused({ status: 503, headers })).retryAfterMs).toBe(20_000);
    expect((await refused({ status: 429 })).retryAfterMs).toBeUndefined();
  });

  it("is nothing where nobody will try again", async () => {
    const headers = { "retry-after": "20" };
    expect((await refused({ status: 500, headers })).retryAfterMs).toBeUndefined();
  });
});

describe("a refusal that names an input image as its field", () => {
  it.each([
    ["image_urls[0]", 1],
    ["image_urls[2]", 3],
    ["images[1]", 2],
    ["image", 1],
    ["images", undefined],
  ])("is about the reference, and says no more than that: %s", async (param, position) => {
    const body = openAiShape({ type: "invalid_request_error", code: 400, param });
    const error = await refused({ status: 400, body });
    expect([error.code, error.facts.position, error.billed]).toEqual([
      "reference_unusable",
      position,
      "no",
    ]);
  });

  it("says that the image could not be fetched where a code says so", async () => {
    const body = openAiShape({ code: "failed_to_download_image", param: "image_urls[1]" });
    const error = await refused({ status: 400, body });
    expect([error.code, error.facts.position]).toEqual(["reference_unreachable", 2]);
  });

  it.each([
    [400, "image_size", "setting_refused"],
    [400, "", "setting_refused"],
    [401, "image", "key_refused"],
    [429, "image", "rate_limited"],
    [500, "image", "outcome_unknown"],
  ])("%i about %j is not", async (status, param, code) => {
    const body = openAiShape({ type: "invalid_request_error", code: status, param });
    expect((await refused({ status, body })).code).toBe(code);
  });
});
