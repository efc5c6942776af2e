import { decideAtOnce, failsAlone } from "./at-once";
import { type Arrival, answer, type Decision, pathOf, replyJson } from "./exchange";
import { type Counter, contentRefusal, keyRefusal, takeOrder } from "./order";
import { sirayaLink } from "./picture-host";
import { isRefusal, notFound, type Refusal, wrongMethod } from "./refusal";
import { sirayaModels } from "./siraya-models";
import type { Workshop } from "./workshop";

/** Siraya's pages print the raw key and `Bearer` for the same host. */
const siraya: Counter = {
  id: "siraya",
  models: sirayaModels,
  needsAccept: false,
  takesKey(authorization = "", { mode }) {
    const bearer = /^Bearer \S+$/.test(authorization);
    if (mode.sirayaAuth === "bearer") return bearer;
    const raw = /^\S+$/.test(authorization) && authorization !== "Bearer";
    return raw || (mode.sirayaAuth === "any" && bearer);
  },
  contentStatus: (endpoint) => (endpoint === "edits" ? 403 : 422),
};

const endpoints: Readonly<Record<string, "generations" | "edits">> = {
  "/siraya/v1/images/generations": "generations",
  "/siraya/v1/images/edits": "edits",
};

export async function decideSiraya(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  const path = pathOf(arrival.target);
  if (path === "/siraya/v1/models") return listModels(arrival, workshop);
  const endpoint = Object.hasOwn(endpoints, path) ? endpoints[path] : undefined;
  if (endpoint === undefined) return refuse("other", notFound);
  if (arrival.method !== "POST") return refuse("other", wrongMethod);
  const order = await takeOrder(arrival, { endpoint, counter: siraya, workshop });
  if (isRefusal(order)) return refuse("submit", order);
  if (failsAlone(order)) {
    return refuse("submit", contentRefusal(siraya.contentStatus(endpoint)));
  }
  return decideAtOnce(order, {
    workshop,
    inside: order.body.output_format === "b64_json",
    member: (image) => ({
      url: "sheet" in image ? sirayaLink(arrival.origin, image.sheet, image.position) : "",
      b64_json: "base64" in image ? image.base64 : "",
      revised_prompt: "",
    }),
    shape: ({ data, created }) => ({ data, created }),
  });
}

function listModels(arrival: Arrival, workshop: Workshop): Decision {
  if (arrival.method !== "GET") return refuse("other", wrongMethod);
  if (!siraya.takesKey(arrival.headers.authorization, workshop)) return refuse("other", keyRefusal);
  const data = sirayaModels.flatMap((model) =>
    model.ids.map((id) => ({ id, object: "model", created: 1_760_000_000, owned_by: "siraya" })),
  );
  return answer("other", replyJson(200, { object: "list", data }));
}

const types: Readonly<Record<Refusal["reason"], string>> = {
  key: "authentication_error",
  media_type: "invalid_request_error",
  accept: "invalid_request_error",
  not_json: "invalid_request_error",
  model: "model_not_found",
  parameter: "invalid_request_error",
  reference: "invalid_request_error",
  content: "content_policy_violation",
  rate: "rate_limit_error",
  not_found: "not_found_error",
  method: "invalid_request_error",
};

/** docs.siraya.ai/docs/api-reference/errors-code, read 2026-11-21: one shape, a numeric code. */
function refuse(kind: Decision["kind"], why: Refusal): Decision {
  const param = why.param === "" && why.reason !== "content" ? null : why.param;
  const error = { message: why.message, type: types[why.reason], param, code: why.status };
  return answer(kind, replyJson(why.status, { error }, why.headers));
}
