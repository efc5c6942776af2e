import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { serveTestBuild } from "./serve-test-build.mjs";

/*
 * B4: how soon a press is accepted, beside a bare GET of the same server, and whether a provider that
 * takes 30 s makes it any slower than one that takes none.
 *
 *   node tests/bench/accept.mjs [rounds]
 *
 * The three are asked in turn, in an order that turns as well. The bare GET is /api/health, which
 * touches neither rows nor files. Bars: 4 times the bare GET at the median, 30 ms at the 95th
 * percentile, slow over quick at most 1.1. The control is the bare GET of the second server.
 */

const ROUNDS = Number(process.argv[2] ?? 150);
const WARM_UP = 20;
const providers = [];
const studios = [];

try {
  const quick = await studioWith(0);
  const slow = await studioWith(30_000);
  const questions = [
    () => fetch(`${quick.url}/api/health`),
    () => fetch(`${slow.url}/api/health`),
    () => press(quick.url),
    () => press(slow.url),
  ];
  const times = questions.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (let turn = 0; turn < questions.length; turn++) {
      const at = (turn + Math.abs(round)) % questions.length;
      const start = performance.now();
      const response = await questions[at]();
      await response.arrayBuffer();
      const took = performance.now() - start;
      if (!response.ok) throw new Error(`answered ${response.status}`);
      if (round >= 0) times[at].push(took);
      // What a press sets going is over before the next question.
      await wait(40);
    }
  }
  const [bare, control, ours, held] = times.map((each) => percentile(each, 0.5));
  const ratio = ours / bare;
  const late = percentile(times[2], 0.95);
  const isWithin = ratio <= 4 && late <= 30 && held / ours <= 1.1;
  console.log(
    `bare GET ${bare.toFixed(2)} ms (control ${(control / bare).toFixed(2)}), press ${ours.toFixed(2)} ms, ` +
      `ratio ${ratio.toFixed(2)}, 95th percentile ${late.toFixed(1)} ms, ` +
      `provider of 30 s over 0 s ${(held / ours).toFixed(2)}: ${isWithin ? "within" : "over"}`,
  );
  process.exitCode = isWithin ? 0 : 1;
} finally {
  for (const studio of studios) await studio.stop();
  for (const provider of providers) provider.kill();
}

async function studioWith(waitMs) {
  const provider = spawn(process.execPath, ["tests/bench/image-provider.mjs"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  providers.push(provider);
  const [origin] = await once(createInterface({ input: provider.stdout }), "line");
  await fetch(`${origin}/set?megabytes=0.05&wait=${waitMs}`);
  const environment = { SEREVIX_API_KEY: "sk-bench-0000", SEREVIX_BASE_URL: `${origin}/v1` };
  const studio = await serveTestBuild({ environment });
  studios.push(studio);
  return studio;
}

function press(url) {
  return fetch(`${url}/api/runs`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "serevix/gpt-image-1", prompt: "Otter" }),
  });
}

function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
