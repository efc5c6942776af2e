import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";
import { keys, startedSandbox } from "../../support/connected-studio";
import { flux, gpt, niji } from "../../support/fault-case";
import { expectPromisesKept } from "../../support/kept-promises";
import { serveRaw } from "../../support/loopback";
import {
  freshFolder,
  hurriedClock,
  press,
  runOver,
  startedStudio,
} from "../../support/open-studio";
import { only } from "../../support/studio-process";
import { authorityFile, tlsFront } from "../../support/tls-front";

const generations = z.array(
  z.object({
    state: z.string(),
    error: z
      .object({ code: z.string(), billed: z.string(), message: z.string(), detail: z.string() })
      .optional(),
  }),
);

it("a certificate that is expired or another's is never accepted; nothing is sent; a good one is", async () => {
  const sandbox = await startedSandbox();
  const behind = Number(new URL(sandbox.origin).port);
  const doors = {
    good: `https://localhost:${await tlsFront("good", behind)}`,
    expired: `https://localhost:${await tlsFront("expired", behind)}`,
    wrongHost: `https://localhost:${await tlsFront("wrong-host", behind)}`,
  };
  const dataDir = await freshFolder();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [
      ...["--conditions=react-server", "--import", "tsx", "tests/support/tls-studio.ts"],
      ...[gpt, flux, niji].map((request) => JSON.stringify(request)),
    ],
    {
      env: {
        ...process.env,
        ...keys,
        NODE_EXTRA_CA_CERTS: authorityFile,
        // As if a person had tried to switch the check off by an empty value.
        NODE_TLS_REJECT_UNAUTHORIZED: "",
        PROOFSHEET_DATA_DIR: dataDir,
        SEREVIX_BASE_URL: `${doors.good}/serevix/v1`,
        SIRAYA_BASE_URL: `${doors.expired}/siraya/v1`,
        SIRAY_BASE_URL: `${doors.wrongHost}/siray`,
      },
    },
  );
  const line = stdout.split("\n").find((each) => each.startsWith("["));
  const [good, expired, wrongHost] = generations.parse(JSON.parse(line ?? "[]"));
  expect(good).toMatchObject({ state: "succeeded" });
  const unreachable = { code: "provider_unreachable", billed: "no" };
  expect(expired?.error).toMatchObject({ ...unreachable, detail: "CERT_HAS_EXPIRED" });
  expect(wrongHost?.error).toMatchObject({
    ...unreachable,
    detail: "ERR_TLS_CERT_ALTNAME_INVALID",
  });
  expect(expired?.error?.message).toContain(new URL(doors.expired).host);
  const arrived = (await sandbox.ledger()).map(({ provider, kind }) => [provider, kind]);
  expect(arrived).toEqual([["serevix", "submit"]]);
  for (const key of Object.values(keys)) expect(stdout + stderr).not.toContain(key);
  await expectPromisesKept({ dataDir, ledger: await sandbox.ledger() });
});

const unreachable: [what: string, address: () => Promise<string>, detail: string][] = [
  ["a name that nobody knows", async () => "nowhere.invalid", "ENOTFOUND"],
  ["a port where nobody listens", async () => "127.0.0.1:1", "ECONNREFUSED"],
];

it.each(unreachable)(
  "%s: tried five times, nothing was sent, the end names the host",
  async (...row) => {
    const [, address, detail] = row;
    const host = await address();
    const { generation, dataDir } = await endAt(`http://${host}/v1`);
    expect(generation.error).toMatchObject({ code: "provider_unreachable", billed: "no", detail });
    expect(generation.error?.message).toContain(host);
    expect(JSON.stringify(generation)).not.toContain(keys.SEREVIX_API_KEY);
    await expectPromisesKept({ dataDir, ledger: [] });
  },
);

it("a connection that is reset before the request is on it is tried again, and nothing was sent", async () => {
  let accepted = 0;
  const host = await serveRaw((socket) => {
    accepted += 1;
    // Inside the handshake of TLS, of which the request is no part.
    socket.once("data", () => socket.resetAndDestroy());
  });
  const { generation, dataDir } = await endAt(`https://${host}/v1`);
  expect(generation.error).toMatchObject({ code: "provider_unreachable", billed: "no" });
  expect(accepted).toBe(5);
  await expectPromisesKept({ dataDir, ledger: [] });
});

async function endAt(baseUrl: string) {
  const studio = await startedStudio(
    { SEREVIX_API_KEY: keys.SEREVIX_API_KEY, SEREVIX_BASE_URL: baseUrl },
    hurriedClock(100),
  );
  const { run } = await press(studio, gpt);
  const generation = only(await runOver(studio, run.id));
  return { generation, dataDir: studio.engine.storage.dataDir };
}
