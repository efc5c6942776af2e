import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { codeSample } from "@/lib/catalog/code-sample";
import serevixGeneration from "@/tests/fixtures/serevix/generation.json";
import niji from "@/tests/fixtures/siray/niji-7.json";
import edit from "@/tests/fixtures/siraya/edit.json";
import flux from "@/tests/fixtures/siraya/flux-1-srpo.json";
import quickstart from "@/tests/fixtures/siraya/quickstart-generation.json";

type Example = { url: string; scheme: "bearer" | "raw"; keyVariable: string; body: unknown };

/** The curl lines of the providers' pages, read 2026-11-21. */
const examples: Example[] = [
  {
    url: "https://image.siraya.pro/v1/images/generations",
    scheme: "raw",
    keyVariable: "SIRAYA_API_KEY",
    body: quickstart,
  },
  {
    url: "https://image.siraya.pro/v1/images/edits",
    scheme: "raw",
    keyVariable: "SIRAYA_API_KEY",
    body: edit,
  },
  {
    url: "https://image.siraya.pro/v1/images/generations",
    scheme: "bearer",
    keyVariable: "SIRAYA_API_KEY",
    body: flux,
  },
  {
    url: "https://gateway.serevixai.ai/v1/images/generations",
    scheme: "bearer",
    keyVariable: "SEREVIX_API_KEY",
    body: serevixGeneration,
  },
  {
    url: "https://api.siray.ai/v1/images/generations/async",
    scheme: "bearer",
    keyVariable: "SIRAY_API_KEY",
    body: niji,
  },
];

const KEY = "a-key-of-the-environment";

/** What the shell gives to curl, argument by argument. */
function argumentsOfCurl(sample: string, keyVariable: string): string[] {
  const script = `curl() { for each in "$@"; do printf '%s\\0' "$each"; done; }\n${sample}\n`;
  const environment = { ...process.env, [keyVariable]: KEY };
  const printed = execFileSync("sh", ["-c", script], { env: environment }).toString();
  return printed.split("\0").slice(0, -1);
}

describe.each(examples)("the call to $url by $scheme", (call) => {
  it("is the page's own curl line, with the key from the environment", () => {
    const [url, ...flags] = argumentsOfCurl(codeSample("curl", call), call.keyVariable);
    expect(url).toBe(call.url);
    expect(flags.slice(0, -1)).toEqual([
      "-H",
      `Authorization: ${call.scheme === "bearer" ? `Bearer ${KEY}` : KEY}`,
      "-H",
      "Accept: application/json",
      "-H",
      "Content-Type: application/json",
      "-d",
    ]);
    expect(JSON.parse(flags.at(-1) ?? "")).toEqual(call.body);
  });

  it("sends the same from JavaScript", () => {
    const stub = `globalThis.fetch = async (url, call) => {
      process.stdout.write(JSON.stringify({ url, ...call }) + "\\n");
      return { ok: true, json: async () => "done" };
    };\n`;
    const printed = execFileSync(
      process.execPath,
      ["--input-type=module", "-e", stub + codeSample("javascript", call)],
      { env: { ...process.env, [call.keyVariable]: KEY } },
    ).toString();
    const sent = JSON.parse(printed.split("\n")[0] ?? "");
    expect([sent.url, sent.method]).toEqual([call.url, "POST"]);
    expect(sent.headers).toEqual({
      Authorization: call.scheme === "bearer" ? `Bearer ${KEY}` : KEY,
      Accept: "application/json",
      "Content-Type": "application/json",
    });
    expect(JSON.parse(sent.body)).toEqual(call.body);
  });
});

it("a prompt with quotes, dollars and line breaks passes through the shell as it is", () => {
  const body = { prompt: 'it\'s "5 $HOME" `ls`\n\\ back — 猫 🦦' };
  const call = { url: "https://a.example/v1?x=1&y=2", scheme: "raw", keyVariable: "K" } as const;
  const sent = argumentsOfCurl(codeSample("curl", { ...call, body }), "K");
  expect(sent[0]).toBe(call.url);
  expect(JSON.parse(sent.at(-1) ?? "")).toEqual(body);
});

it("Python gets its own words for yes, no and nothing", () => {
  const body = { raw: true, tile: false, style: null, size: { width: 8, height: 0 }, list: [] };
  const sample = codeSample("python", {
    url: "https://a.example/v1",
    scheme: "bearer",
    keyVariable: "A_KEY",
    body,
  });
  expect(sample).toContain(`"Authorization": "Bearer " + os.environ["A_KEY"],`);
  expect(sample).toContain(`    json={
        "raw": True,
        "tile": False,
        "style": None,
        "size": {
            "width": 8,
            "height": 0,
        },
        "list": [],
    },`);
});
