import { errorTable, isStudioError, StudioError } from "@/lib/contract/errors";
import type { ErrorBody } from "@/lib/contract/run";
import { type ErrorFacts, explainError } from "@/lib/language/en/errors";
import { logFailure } from "./log";

/** Anything caught, as a `StudioError`: what is not one is `internal`, and is logged. */
export function asStudioError(caught: unknown): StudioError {
  if (isStudioError(caught)) return caught;
  logFailure("unexpected error", caught);
  return new StudioError("internal", { cause: caught });
}

/** The stored and sent form of an error. `names` fills in the provider and model of its sentence. */
export function errorBody(error: StudioError, names: ErrorFacts = {}): ErrorBody {
  const plate = explainError(error.code, { ...names, ...error.facts });
  return {
    code: error.code,
    title: plate.title,
    message: plate.message,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    billed: error.billed,
    ...aboutOf(error),
    ...(error.problems === undefined ? {} : { problems: [...error.problems] }),
  };
}

/** What the form leads back to. */
function aboutOf({ code, facts: { param, position } }: StudioError): Pick<ErrorBody, "about"> {
  const isReference = code === "reference_unreachable" || code === "reference_unusable";
  if (isReference) return typeof position === "number" ? { about: { reference: position } } : {};
  const isSetting = code === "setting_refused" && typeof param === "string";
  return isSetting ? { about: { parameter: param } } : {};
}

export function errorStatus(error: StudioError): number {
  return errorTable[error.code].status;
}
