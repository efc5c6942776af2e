import { failsAlone } from "./at-once";
import { type Arrival, answer, type Decision, pathOf, replyJson } from "./exchange";
import { type Counter, keyRefusal, takeOrder } from "./order";
import { sirayLink } from "./picture-host";
import type { Sheet } from "./pictures";
import { isRefusal, notFound, type Refusal, refusal, wrongMethod } from "./refusal";
import { sirayModels } from "./siray-models";
import { nameTask, planOf, stateAt } from "./task-clock";
import type { WireMode, Workshop } from "./workshop";

const siray: Counter = {
  id: "siray",
  models: sirayModels,
  needsAccept: false,
  takesKey: (authorization = "") => /^Bearer \S+$/.test(authorization),
  contentStatus: () => 400,
};

const TASKS = "/siray/v1/images/generations/async";

export async function decideSiray(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  const path = pathOf(arrival.target);
  if (path === "/siray/v1/models") return listModels(arrival, workshop);
  if (path.startsWith(`${TASKS}/`)) return query(path.slice(TASKS.length + 1), arrival, workshop);
  if (path !== TASKS) return refuse("other", notFound);
  if (arrival.method !== "POST") return refuse("other", wrongMethod);
  return submit(arrival, workshop);
}

/** No page says how many images a task gives; this emulator gives one, unless a model has a count. */
async function submit(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  const order = await takeOrder(arrival, { endpoint: "tasks", counter: siray, workshop });
  if (isRefusal(order)) return refuse("submit", order);
  const fails = failsAlone(order);
  const task = nameTask({ startedAt: workshop.now(), scenario: order.scenario, fails });
  workshop.pictures.add({
    id: task,
    settings: order.settings,
    references: order.references,
    images: order.count,
    broken: order.scenario === "result_broken" ? true : undefined,
  });
  return {
    ...answer("submit", replyJson(200, receipt(task, workshop.mode.siraySubmit))),
    billed: fails ? 0 : order.count,
    task,
    lost: order.scenario === "connection_lost" ? true : undefined,
  };
}

/** The page puts the id under `data`; the provider's own clients read it only at the root. */
function receipt(task: string, mode: WireMode["siraySubmit"]) {
  const nested = { code: "success", message: "", data: { task_id: task } };
  const flat = { task_id: task };
  switch (mode) {
    case "both":
      return { ...nested, ...flat };
    case "documented":
      return nested;
    case "flat":
      return { code: "success", message: "", ...flat };
    default:
      return mode satisfies never;
  }
}

function query(segment: string, arrival: Arrival, workshop: Workshop): Decision {
  if (arrival.method !== "GET") return refuse("poll", wrongMethod);
  if (!siray.takesKey(arrival.headers.authorization, workshop)) return refuse("poll", keyRefusal);
  const sheet = workshop.pictures.find(segment);
  const plan = planOf(segment, workshop.pace);
  if (sheet === undefined || plan === undefined) {
    const message = "The task does not exist.";
    return { ...refuse("poll", refusal(404, "not_found", { message })), task: segment };
  }
  const state = stateAt(plan, workshop.now());
  const data = {
    task_id: segment,
    action: "imageGenerate",
    status: state.status,
    progress: state.progress,
    outputs: state.status === "SUCCESS" ? outputsOf(sheet, arrival.origin) : [],
    fail_reason: state.status === "FAILURE" ? "The image could not be generated." : "",
    submit_time: state.submitTime,
    start_time: state.startTime,
    finish_time: state.finishTime,
  };
  const reply = replyJson(200, { code: "success", message: "", data });
  return { ...answer("poll", reply), task: segment };
}

function outputsOf(sheet: Sheet, origin: string): string[] {
  return Array.from({ length: sheet.images }, (_, position) => sirayLink(origin, sheet, position));
}

function listModels(arrival: Arrival, workshop: Workshop): Decision {
  if (arrival.method !== "GET") return refuse("other", wrongMethod);
  if (!siray.takesKey(arrival.headers.authorization, workshop)) return refuse("other", keyRefusal);
  const data = sirayModels.flatMap((model) =>
    model.ids.map((id) => ({
      id,
      status: "active",
      supported_endpoint_types: ["image-generation"],
    })),
  );
  return answer("other", replyJson(200, { code: "success", message: "", data }));
}

const codes: Readonly<Record<Refusal["reason"], string>> = {
  key: "invalid_api_key",
  media_type: "invalid_request",
  accept: "invalid_request",
  not_json: "invalid_request",
  model: "model_not_found",
  parameter: "InvalidParameter",
  reference: "InvalidParameter",
  content: "SensitiveContentDetected",
  rate: "rate_limited",
  not_found: "not_found",
  method: "invalid_request",
};

/** No page shows an error. Content and rate as public clients met them, the rest as the provider's clients read it. */
function refuse(kind: Decision["kind"], why: Refusal): Decision {
  return answer(kind, replyJson(why.status, shape(why), why.headers));
}

function shape(why: Refusal): unknown {
  const code = codes[why.reason];
  if (why.reason === "content") return { code: "error", fail_code: code, message: why.message };
  if (why.reason === "rate") return { message: why.message };
  const type = why.reason === "key" ? "authentication_error" : "invalid_request_error";
  return { error: { message: why.message, code, type } };
}
