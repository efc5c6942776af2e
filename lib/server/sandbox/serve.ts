import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { control } from "./control";
import { drip } from "./drip";
import { type Arrival, type Reply, replyText } from "./exchange";
import { bentReply, type FaultScript, type Faults, scriptedReply } from "./fault";
import type { Hold } from "./hold";
import type { Sandbox } from "./sandbox";

type Parts = { sandbox: Sandbox; faults: Faults; hold: Hold };

/** Answers calls over HTTP: the emulator's own answers, bent by the fault that waits for them. */
export function serveSandbox(parts: Parts): RequestListener {
  return (request, response) => {
    serve(request, response, parts).catch((error: unknown) => {
      if (isReset(error)) return reset(response);
      console.error(error);
      send(response, replyText(500, "The emulator failed."));
    });
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> {
  const arrival = await arrivalOf(request);
  if (arrival.target.startsWith("/control/")) {
    send(response, runControl(arrival, parts));
    return;
  }
  const arrivedAt = performance.now();
  const script = parts.faults.take(arrival) ?? {};
  const reply = await replyTo({ ...arrival, scenario: script.scenario }, { script, ...parts });
  if (script.delayMs !== undefined) {
    await sleep(Math.max(0, script.delayMs - (performance.now() - arrivedAt)));
  }
  const held = script.holdUntilReleased === true;
  if (held && script.stage !== "mid-body") await parts.hold.wait();
  if (script.reset === "before-headers") return reset(response);
  if (script.hangUp) {
    response.socket?.end();
    return;
  }
  const whole = bentReply(script, reply);
  if (script.drip !== undefined) return drip(response, whole, script.drip);
  if (held && script.stage === "mid-body") {
    sendPart(response, whole, Math.floor(whole.body.length / 2));
    await parts.hold.wait();
    response.end(whole.body.subarray(Math.floor(whole.body.length / 2)));
    return;
  }
  if (script.reset === undefined && script.cutAfterBytes === undefined)
    return send(response, whole);
  sendPart(response, whole, script.cutAfterBytes ?? Math.floor(whole.body.length / 2));
  // The part is on its way before the connection ends.
  await sleep(50);
  if (script.reset === "mid-body") reset(response);
  else response.socket?.end();
}

async function replyTo(
  arrival: Arrival,
  options: { script: FaultScript; sandbox: Sandbox },
): Promise<Reply> {
  const scripted = scriptedReply(options.script, arrival);
  if (scripted === undefined) return options.sandbox.answer(arrival);
  options.sandbox.note(arrival, { status: scripted.reply.status, billed: scripted.billed });
  return scripted.reply;
}

function runControl(arrival: Arrival, parts: Parts): Reply {
  try {
    return control(arrival, parts);
  } catch (error) {
    return replyText(400, error instanceof Error ? error.message : "Bad Request");
  }
}

async function arrivalOf(request: IncomingMessage): Promise<Arrival> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = Object.entries(request.headers).map(([name, value = ""]) => [
    name,
    Array.isArray(value) ? value.join(", ") : value,
  ]);
  return {
    method: request.method ?? "GET",
    target: request.url ?? "/",
    origin: `http://${request.headers.host ?? "127.0.0.1"}`,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

function send(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...reply.headers, "content-length": reply.body.length });
  response.end(reply.body);
}

function sendPart(response: ServerResponse, reply: Reply, bytes: number): void {
  response.writeHead(reply.status, { ...reply.headers, "content-length": reply.body.length });
  response.write(reply.body.subarray(0, bytes));
}

function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function isReset(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ECONNRESET";
}
