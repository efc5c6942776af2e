import type { Billed, ErrorCode } from "@/lib/contract/errors";

/** What a sentence about an error may need to know. */
export type ErrorFacts = Readonly<Record<string, string | number>>;

type Plate = { title: string; message: string };
type Plates = Record<ErrorCode, (facts: Facts) => Plate>;
type Facts = (name: string, otherwise: string) => string;

/** One row for each code: what happened, then what it means and what to do. */
const plates: Plates = {
  invalid_request: (fact) => ({
    title: "The request could not be read",
    message: fact("reason", "The body does not have the form that this address takes."),
  }),
  invalid_parameter: (fact) => ({
    title: "A setting cannot be sent",
    message: fact("reason", "One of the settings is outside its limits."),
  }),
  unknown_model: (fact) => ({
    title: "No such model",
    message: `No provider here carries ${fact("model", "this model")}. GET /api/models lists what there is.`,
  }),
  idempotency_conflict: () => ({
    title: "This key was used for another request",
    message: "The Idempotency-Key belongs to a run with a different body. Send a new key.",
  }),
  not_found: (fact) => ({
    title: "Not here",
    message: `There is no such ${fact("thing", "thing")}.`,
  }),
  wrong_state: (fact) => wrongState(fact("wish", "stop"), fact("state", "over")),
  body_too_large: (fact) => ({
    title: "Too large",
    message: `The body is over the limit of ${fact("limit", "this address")}.`,
  }),
  wrong_media_type: (fact) => ({
    title: "Wrong content type",
    message: `Send the body as ${fact("expected", "application/json")}.`,
  }),
  cross_site: () => ({
    title: "Refused: the request came from another site",
    message:
      "Only the studio's own pages and programs without a browser may change something here.",
  }),
  wrong_host: () => ({
    title: "This host name is not answered",
    message: "Add the name to PROOFSHEET_ALLOWED_HOSTS if it is meant to reach this studio.",
  }),
  no_key: (fact) => ({
    title: `${fact("provider", "The provider")} has no key yet`,
    message: `The server does not know ${fact("variable", "its key")}. Add it to .env and start again, or run in the Sandbox.`,
  }),
  reference_unreachable: (fact) => ({
    title: fact(
      "title",
      `${fact("position", "") === "" ? "A reference" : `Image ${fact("position", "")}`} could not be fetched`,
    ),
    message: `${fact("reason", "Its server did not answer with an image.")} ${fact("advice", "Replace the reference or send without it.")}`,
  }),
  reference_unusable: (fact) => ({
    title: fact(
      "title",
      fact("status", "") === ""
        ? `Image ${fact("position", "1")} cannot be sent`
        : `${fact("provider", "The provider")} does not accept ${fact("position", "") === "" ? "the references" : `image ${fact("position", "")}`}`,
    ),
    message: fact(
      "reason",
      fact("status", "") === ""
        ? "This model does not take such a reference."
        : "The details have the provider’s reason. Replace the reference or send without it.",
    ),
  }),
  address_refused: () => ({
    title: "This address is not fetched",
    message:
      "It is private, not http or https, or on a port that is not fetched. PROOFSHEET_ALLOW_PRIVATE_HOSTS can name hosts on your own network.",
  }),
  key_refused: (fact) => ({
    title: `${fact("provider", "The provider")} refused the key`,
    message: "It may be mistyped, expired or not allowed to use this model.",
  }),
  out_of_credit: (fact) => ({
    title: `The ${fact("provider", "provider")} account is out of credit`,
    message: "Top it up there, or run in the Sandbox.",
  }),
  content_refused: () => ({
    title: "The safety check refused this prompt",
    message: "Sending the same words again will not help.",
  }),
  setting_refused: (fact) => ({
    title: `${fact("model", "The model")} does not accept this request`,
    message: "The details have the provider’s reason. Change the setting and run again.",
  }),
  model_gone: (fact) => ({
    title: `${fact("provider", "The provider")} does not offer this model now`,
    message: "It may have been renamed or withdrawn. Another model, or the Sandbox, still works.",
  }),
  rate_limited: (fact) => ({
    title: `${fact("provider", "The provider")} asks for a pause`,
    message: "It answered 429, too many requests.",
  }),
  provider_busy: (fact) => ({
    title: `${fact("provider", "The provider")} is busy`,
    message: "It answered 503 and did not take the request.",
  }),
  provider_unreachable: (fact) => ({
    title: `${fact("provider", "The provider")} could not be reached`,
    message: `No connection to ${fact("host", "its server")}. Nothing was sent.`,
  }),
  outcome_unknown: (fact) => ({
    title: fact("title", "Nobody can say how this ended"),
    message: fact(
      "reason",
      "The request left, but no whole answer came back. The provider may have finished it without us, so the studio does not send it again by itself.",
    ),
  }),
  gave_up_waiting: (fact) => ({
    title: `No image after ${fact("minutes", "30")} minutes`,
    message: "The studio stopped waiting. The provider may still finish it, and charge for it.",
  }),
  task_failed: (fact) => ({
    title: `${fact("provider", "The provider")} could not finish this image`,
    message:
      fact("said", "") === ""
        ? "It took the request and reported a failure."
        : `It took the request and reported a failure. Its reason: “${fact("said", "")}”.`,
  }),
  task_lost: (fact) => ({
    title: `${fact("provider", "The provider")} no longer knows this task`,
    message: "It was accepted, and later its id was unknown there.",
  }),
  provider_protocol: (fact) => ({
    title: `${fact("provider", "The provider")} answered with something that is not an image`,
    message: "The beginning of its answer is kept below.",
  }),
  no_image: (fact) => ({
    title: fact("title", "The answer held no image"),
    message: "The provider reported success and delivered less than was asked for.",
  }),
  result_unreachable: (fact) => ({
    title: "The image was made but could not be fetched",
    message: `${linkTrouble(fact)} The link is kept with the run.`,
  }),
  result_unusable: () => ({
    title: "What arrived is not a usable image",
    message: "The file is kept in quarantine in the data folder.",
  }),
  disk_full: () => ({
    title: "The studio cannot save images: its disk is full",
    message: "New runs wait until there is space.",
  }),
  not_ready: () => ({
    title: "The studio is not ready",
    message: "It is starting or ending. Try again in a moment.",
  }),
  internal: () => ({
    title: "Something failed that the studio does not know yet",
    message: "The server's log has the particulars.",
  }),
};

function linkTrouble(fact: Facts): string {
  const leads = fact("leads", "");
  if (leads === "blocked") return "Its link leads to an address that is not fetched.";
  if (leads === "astray") return "Its link leads on and on, or from https to http.";
  const status = fact("status", "");
  return status === "" ? "Its link did not answer." : `Its link answered ${status}.`;
}

function wrongState(wish: string, state: string): Plate {
  if (wish === "check") {
    return {
      title: "Nothing to ask for",
      message: `This generation is ${state}, and neither a task nor an answer of the provider is left to look at again.`,
    };
  }
  if (wish === "try") {
    return {
      title: "Nothing to try now",
      message: `This generation is ${state}, or its provider's key is held until somebody resumes it.`,
    };
  }
  if (wish === "next") {
    return { title: "Nothing to start next", message: `This generation is ${state} already.` };
  }
  if (wish === "try second") {
    return {
      title: "Another one is being tried",
      message: "One call went out before the end of this pause. If it is taken, this one follows.",
    };
  }
  if (wish === "remove") {
    return {
      title: "This run is not over",
      message: "Something of it is under way or still listened for. Stop it first, or wait.",
    };
  }
  if (wish === "missing") {
    return {
      title: "Nothing to make up for",
      message: "Something of this run is still under way, or all of its images arrived.",
    };
  }
  return {
    title: "Nothing left to stop",
    message: `This generation is ${state} already.`,
  };
}

/** The title and the sentence for an error code. */
export function explainError(code: ErrorCode, facts: ErrorFacts): Plate {
  return plates[code]((name, otherwise) => {
    const value = facts[name];
    return value === undefined ? otherwise : String(value);
  });
}

/** The money line of a plate. No provider's page says what a refusal of the words costs. */
export function moneySentence(billed: Billed, sandbox: boolean, code?: string): string {
  if (sandbox) return "Free";
  if (billed === "no" && code === "content_refused") {
    return "Probably not charged: refused before the model ran";
  }
  switch (billed) {
    case "no":
      return "Not charged";
    case "maybe":
      return "May be charged: the provider may have finished without us";
    case "yes":
      return "Charged by the provider";
    default: {
      const never: never = billed;
      return never;
    }
  }
}
