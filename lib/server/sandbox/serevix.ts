import { randomUUID } from "node:crypto";
import { decideAtOnce, failsAlone } from "./at-once";
import { type Arrival, answer, type Decision, pathOf, replyJson } from "./exchange";
import { type Counter, contentRefusal, keyRefusal, takeOrder } from "./order";
import { isRefusal, notFound, type Refusal, wrongMethod } from "./refusal";
import { serevixModels } from "./serevix-models";
import type { Workshop } from "./workshop";

const serevix: Counter = {
  id: "serevix",
  models: serevixModels,
  needsAccept: true,
  takesKey: (authorization = "") => /^Bearer \S+$/.test(authorization),
  contentStatus: () => 400,
};

export async function decideSerevix(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  const path = pathOf(arrival.target);
  if (path === "/serevix/v1/models") return listModels(arrival, workshop);
  if (path !== "/serevix/v1/images/generations") return refuse("other", notFound);
  if (arrival.method !== "POST") return refuse("other", wrongMethod);
  const order = await takeOrder(arrival, { endpoint: "generations", counter: serevix, workshop });
  if (isRefusal(order)) return refuse("submit", order);
  if (failsAlone(order)) return refuse("submit", contentRefusal(400));
  return decideAtOnce(order, {
    workshop,
    inside: true,
    member: (image) => ({ b64_json: "base64" in image ? image.base64 : "" }),
    shape: ({ created, data }) => ({ created, data }),
  });
}

function listModels(arrival: Arrival, workshop: Workshop): Decision {
  if (arrival.method !== "GET") return refuse("other", wrongMethod);
  if (!serevix.takesKey(arrival.headers.authorization, workshop)) {
    return refuse("other", keyRefusal);
  }
  const data = serevixModels.flatMap((model) =>
    model.ids.map((id) => ({
      id,
      object: "model",
      created: 1_626_777_600,
      owned_by: "custom",
      supported_endpoint_types: ["openai"],
    })),
  );
  return answer("other", replyJson(200, { data, object: "list", success: true }));
}

const codes: Readonly<Record<Refusal["reason"], string>> = {
  key: "",
  media_type: "invalid_request",
  accept: "invalid_request",
  not_json: "invalid_request",
  model: "model_not_found",
  parameter: "invalid_request",
  reference: "invalid_request",
  content: "prompt_blocked",
  rate: "rate_limit_exceeded",
  not_found: "invalid_request",
  method: "invalid_request",
};

/** An assumption: Serevix names an `ErrorResponse` and never shows it; new-api answers like this. */
function refuse(kind: Decision["kind"], why: Refusal): Decision {
  const message = `${why.message} (request id: ${randomUUID().replaceAll("-", "")})`;
  const error = { message, type: "new_api_error", param: why.param, code: codes[why.reason] };
  return answer(kind, replyJson(why.status, { error }, why.headers));
}
