import type { z } from "zod";
import type { OwnModelProblem } from "@/lib/contract/provider";
import { ownModelForm } from "@/lib/language/en/own-models";

type Issue = z.core.$ZodIssue;
type Place = Pick<OwnModelProblem, "path" | "reason">;

/** What the schema found, each with a place as a person reads it and a sentence. */
export function formProblems(issues: readonly Issue[]): Place[] {
  return issues.flatMap((issue): Place[] => {
    if (issue.code !== "unrecognized_keys") {
      return [{ path: placeOf(issue.path), reason: reasonOf(issue) }];
    }
    return issue.keys.map((key) => ({
      path: placeOf([...issue.path, key]),
      reason: ownModelForm.stranger(key),
    }));
  });
}

/** `["parameters", 2, "default"]` as `parameters[2].default`. */
function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === "number") return `${place}[${step}]`;
    return place === "" ? String(step) : `${place}.${String(step)}`;
  }, "");
}

function reasonOf(issue: Exclude<Issue, { code: "unrecognized_keys" }>): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? ownModelForm.missing : ownModelForm.type(issue.expected);
    case "invalid_value":
      return issue.input === undefined
        ? ownModelForm.missing
        : ownModelForm.options(issue.values.map(String));
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? ownModelForm.kind(issue.options.map(String))
        : ownModelForm.value;
    case "invalid_format":
      return formatReason(issue.format, issue.path);
    case "too_small":
      return tooSmall(issue);
    case "too_big":
      return tooBig(issue);
    case "invalid_key":
      return ownModelForm.fieldName;
    case "not_multiple_of":
    case "invalid_element":
    case "custom":
      return ownModelForm.otherwise;
    default:
      return issue satisfies never;
  }
}

function formatReason(format: string, path: readonly PropertyKey[]): string {
  if (format === "url") return ownModelForm.address;
  if (format === "date") return ownModelForm.day;
  return path.length === 1 && path[0] === "id" ? ownModelForm.id : ownModelForm.fieldName;
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: "too_small" }>): string {
  const limit = Number(minimum);
  if (origin === "string") return ownModelForm.missing;
  if (origin === "array") return ownModelForm.fewest(limit);
  return inclusive === true ? ownModelForm.least(limit) : ownModelForm.above(limit);
}

function tooBig({ origin, maximum }: Extract<Issue, { code: "too_big" }>): string {
  const limit = Number(maximum);
  if (origin === "string") return ownModelForm.longest(limit);
  return origin === "array" ? ownModelForm.tooMany(limit) : ownModelForm.most(limit);
}
