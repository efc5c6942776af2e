import { createHash } from "node:crypto";
import type { Arrival } from "./exchange";
import { ownModelOf, rowFor } from "./own-model";
import { ownPicture } from "./picture-host";
import { deriveSeed, type Sheet } from "./pictures";
import { collectReferences, dataOf, unreachable } from "./references";
import { isRefusal, type Refusal, refusal } from "./refusal";
import { positionOf, SCENARIO_HEADER, type Scenario, scenarioOf } from "./scenario";
import { complain } from "./wire-check";
import { canvasOf, type WireModel } from "./wire-model";
import type { Workshop } from "./workshop";

type Body = Readonly<Record<string, unknown>>;

/** How a provider receives what is sent to it. */
export type Counter = {
  id: "siraya" | "serevix" | "siray";
  models: readonly WireModel[];
  takesKey(authorization: string | undefined, workshop: Workshop): boolean;
  /** Whether `Accept: application/json` is required. */
  needsAccept: boolean;
  contentStatus(endpoint: WireModel["endpoint"]): number;
};

/** A submission that the provider takes on. */
export type Order = {
  body: Body;
  /** How many images were asked for. */
  count: number;
  scenario: Scenario | undefined;
  /** The place of this submission in its run. */
  position: number;
  settings: Sheet["settings"];
  references: readonly string[];
};

/** Everything a provider looks at before it works for money. */
export async function takeOrder(
  arrival: Arrival,
  options: { endpoint: WireModel["endpoint"]; counter: Counter; workshop: Workshop },
): Promise<Order | Refusal> {
  const { counter, workshop, endpoint } = options;
  const scenario = scenarioOf(arrival.scenario ?? arrival.headers[SCENARIO_HEADER]);
  if (scenario === "key_refused") return keyRefusal;
  const refused = lookAtHeaders(arrival, counter, workshop);
  if (refused !== undefined) return refused;
  const body = readBody(arrival.body);
  if (isRefusal(body)) return body;
  const own = ownModelOf(arrival);
  const known = findModel(counter, endpoint, body);
  const model =
    own !== undefined && isRefusal(known) && known.reason === "model"
      ? rowFor(body, endpoint)
      : known;
  if (isRefusal(model)) return model;
  const complaint = complain(model, body) ?? turnAway({ scenario, arrival, workshop });
  if (complaint !== undefined) return complaint;
  if (scenario === "refused") return contentRefusal(counter.contentStatus(endpoint));

  const { links, paramOf } = linksOf(model, body);
  // Without a reference there is none to be bad.
  if (scenario === "bad_reference" && links.length > 0) return unreachable(0, paramOf(0));
  const references = await collectReferences(links, {
    paramOf,
    read: async (link) => {
      if (link.startsWith("data:")) return dataOf(link);
      const own = ownPicture(link, { origin: arrival.origin, workshop });
      return own ?? workshop.fetchImage(link);
    },
  });
  if (isRefusal(references)) return references;

  const position = positionOf(arrival.headers);
  const [width, height] = canvasOf(model.canvas, body);
  const settings = {
    ...dials(body),
    width,
    height,
    seed: seedOf(body) ?? deriveSeed([body, references, position]),
    provider: counter.id,
  };
  const count = own?.images ?? (typeof body.n === "number" ? body.n : 1);
  return { body, count, scenario, position, settings, references };
}

export const keyRefusal = refusal(401, "key", { message: "Invalid API key." });

export function contentRefusal(status: number): Refusal {
  return refusal(status, "content", { message: "Invalid prompt detected." });
}

function lookAtHeaders(
  arrival: Arrival,
  counter: Counter,
  workshop: Workshop,
): Refusal | undefined {
  if (!counter.takesKey(arrival.headers.authorization, workshop)) return keyRefusal;
  if (!/^application\/json\s*(;|$)/i.test(arrival.headers["content-type"] ?? "")) {
    return refusal(415, "media_type", { message: "Content-Type must be application/json." });
  }
  if (counter.needsAccept && !/application\/json/i.test(arrival.headers.accept ?? "")) {
    return refusal(400, "accept", { message: "Accept must be application/json." });
  }
  return undefined;
}

function readBody(text: string): Body | Refusal {
  const broken = refusal(400, "not_json", { message: "The body must be a JSON object." });
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== "object" || body === null || Array.isArray(body)) return broken;
    return Object.fromEntries(Object.entries(body));
  } catch {
    return broken;
  }
}

function findModel(
  counter: Counter,
  endpoint: WireModel["endpoint"],
  body: Body,
): WireModel | Refusal {
  const id = body.model;
  if (typeof id !== "string" || id === "") {
    const message = "Invalid parameter: 'model' is required and must be a string.";
    return refusal(400, "parameter", { message, param: "model" });
  }
  const model = counter.models.find((row) => row.ids.includes(id));
  if (model === undefined) {
    const message = `No available provider for model ${id}.`;
    return refusal(503, "model", { message, param: "model" });
  }
  if (model.endpoint === endpoint) return model;
  const message = `Model ${id} is not served at this path.`;
  return refusal(400, "parameter", { message, param: "model" });
}

/** Turned away once for each body and place in a run, welcome at the next try. */
function turnAway(options: {
  scenario: Scenario | undefined;
  arrival: Arrival;
  workshop: Workshop;
}): Refusal | undefined {
  if (options.scenario !== "rate_limited") return undefined;
  const { turnedAway, pace } = options.workshop;
  const { target, body, headers: sent } = options.arrival;
  const facts = JSON.stringify([target, body, positionOf(sent)]);
  const fingerprint = createHash("sha256").update(facts).digest("hex");
  if (turnedAway.delete(fingerprint)) return undefined;
  turnedAway.add(fingerprint);
  const headers = { "retry-after": String(Math.ceil(20 * pace)) };
  return refusal(429, "rate", { message: "Too many requests. Try again later.", headers });
}

function linksOf(
  model: WireModel,
  body: Body,
): { links: string[]; paramOf(index: number): string } {
  for (const [name, field] of Object.entries(model.fields)) {
    if (field.kind !== "links" && field.kind !== "link") continue;
    const value = body[name];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const links = list.filter((link) => typeof link === "string");
    return { links, paramOf: (index) => (field.kind === "links" ? `${name}[${index}]` : name) };
  }
  return { links: [], paramOf: () => "image" };
}

/** A seed of 0 is a seed; -1 is the providers' word for none. */
function seedOf(body: Body): number | undefined {
  return typeof body.seed === "number" && body.seed !== -1 ? body.seed : undefined;
}

function dials(body: Body) {
  return {
    prompt: text(body.prompt) ?? "",
    chaos: number(body.chaos),
    stylize: number(body.stylize),
    weird: number(body.weird),
    steps: number(body.num_inference_steps),
    guidance: number(body.guidance_scale),
    quality: text(body.quality),
    tile: body.tile === true,
    raw: body.raw === true,
    leaveOut: text(body.negative_prompt),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
