import { createSandbox, type Journal, type Sandbox } from "@/lib/server/sandbox/sandbox";

/** The provider's own name for its paths, and a key in the form it takes. */
const headers: Readonly<Record<string, Record<string, string>>> = {
  siraya: { authorization: "Bearer sk-test" },
  serevix: { authorization: "Bearer sk-test", accept: "application/json" },
  siray: { authorization: "Bearer sk-test" },
};

export const paths = {
  sirayaMake: "/siraya/v1/images/generations",
  sirayaEdit: "/siraya/v1/images/edits",
  serevix: "/serevix/v1/images/generations",
  siray: "/siray/v1/images/generations/async",
} as const;

export const bodies = {
  sirayaMake: { model: "gpt-image-1", prompt: "A cute baby sea otter" },
  sirayaEdit: {
    model: "dreamomni2-image-to-image",
    prompt: "The first in the style of the second.",
    image_urls: [
      "https://sandbox.invalid/samples/otter.png",
      "https://sandbox.invalid/samples/paper.png",
    ],
  },
  serevix: { model: "gpt-image-1", prompt: "A cute baby sea otter" },
  siray: { model: "midjourney/midjourney-niji-7-t2i", prompt: "An otter", aspect_ratio: "1:1" },
} as const;

export type Call = keyof typeof paths;

export type OpenSandbox = {
  sandbox: Sandbox;
  /** Milliseconds of the clock, to be moved. */
  clock: { now: number };
  /** Every wait that was asked for. */
  waits: number[];
  lines: string[];
  /** Links of others that were fetched. */
  fetched: string[];
  send(
    call: Call,
    changes?: Record<string, unknown>,
    extra?: Record<string, string>,
  ): Promise<Response>;
  get(url: string, extra?: Record<string, string>): Promise<Response>;
};

/** A sandbox in memory whose waits take no time and whose clock stands still. */
export function openSandbox(lines: string[] = []): OpenSandbox {
  const clock = { now: 1_795_000_000_000 };
  const waits: number[] = [];
  const fetched: string[] = [];
  const journal: Journal = { load: () => [...lines], append: (line) => lines.push(line) };
  const sandbox = createSandbox({
    now: () => clock.now,
    sleep: async (ms) => {
      waits.push(ms);
    },
    fetchImage: async (url) => {
      fetched.push(url);
      throw new Error("no network here");
    },
    journal,
  });
  return {
    sandbox,
    clock,
    waits,
    lines,
    fetched,
    send: (call, changes = {}, extra = {}) =>
      sandbox.handle(
        new Request(`https://sandbox.invalid${paths[call]}`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...headers[paths[call].split("/")[1] ?? ""],
            ...extra,
          },
          body: JSON.stringify({ ...bodies[call], ...changes }),
        }),
      ),
    get: (url, extra = {}) =>
      sandbox.handle(new Request(new URL(url, "https://sandbox.invalid"), { headers: extra })),
  };
}
