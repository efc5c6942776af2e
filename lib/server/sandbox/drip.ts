import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reply } from "./exchange";

/** How slowly an answer leaves: so many bytes, then so many milliseconds of silence. */
export type Drip = { bytes: number; everyMs: number; from: "headers" | "body" };

/** Sends an answer in drops until it is whole or the other side has gone. */
export async function drip(response: ServerResponse, reply: Reply, how: Drip): Promise<void> {
  const { socket } = response;
  if (socket === null) return;
  const head = Buffer.from(headOf(reply));
  const atOnce = how.from === "headers" ? 0 : head.length;
  const whole = Buffer.concat([head, reply.body]);
  socket.write(whole.subarray(0, atOnce));
  for (let at = atOnce; at < whole.length && !socket.destroyed; at += how.bytes) {
    await sleep(how.everyMs);
    socket.write(whole.subarray(at, at + how.bytes));
  }
  socket.end();
}

function headOf({ status, headers, body }: Reply): string {
  const lines = Object.entries({ ...headers, "content-length": String(body.length) });
  const text = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} Dripping\r\n${text}\r\n`;
}
