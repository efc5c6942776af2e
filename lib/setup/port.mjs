import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "./refusal.mjs";

const patienceMs = 2000;

/**
 * Refuses a port that something listens on; before any work, since a build is wasted on it. A
 * studio whose launcher was killed a moment ago gets the time to end.
 */
export async function refuseBusyPort({ host, port }) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const code = await whyNotFree({ host, port });
    if (code === undefined) return;
    if (code !== "EADDRINUSE" || Date.now() > deadline) {
      throw new Refusal(portRefusal({ host, port, code }));
    }
    await wait(100);
  }
}

async function whyNotFree({ host, port }) {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, "listening");
  } catch (caught) {
    return caught.code;
  }
  server.close();
  await once(server, "close");
  return undefined;
}

export function portRefusal({ host, port, code }) {
  const other = port === 65535 ? 3000 : port + 1;
  const way = `Set PORT to another one, for example PORT=${other} npm start.`;
  if (code === "EADDRINUSE") return `Port ${port} is in use. ${way}`;
  if (code === "EACCES") return `Port ${port} needs more rights than this user has. ${way}`;
  return `Cannot listen on ${host}, port ${port} (${code}).`;
}
