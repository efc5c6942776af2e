/** Why an arrival is refused, before a provider puts it into words of its own. */
export type Refusal = {
  status: number;
  reason:
    | "key"
    | "media_type"
    | "accept"
    | "not_json"
    | "model"
    | "parameter"
    | "reference"
    | "content"
    | "rate"
    | "not_found"
    | "method";
  message: string;
  /** The field, or an empty string where no field is meant. */
  param: string;
  headers?: Readonly<Record<string, string>>;
};

export function refusal(
  status: number,
  reason: Refusal["reason"],
  words: { message: string; param?: string; headers?: Readonly<Record<string, string>> },
): Refusal {
  return {
    status,
    reason,
    message: words.message,
    param: words.param ?? "",
    headers: words.headers,
  };
}

export function isRefusal<Other extends object>(value: Other | Refusal): value is Refusal {
  return "reason" in value && "status" in value;
}

export const notFound = refusal(404, "not_found", { message: "There is nothing at this path." });
export const wrongMethod = refusal(405, "method", { message: "This method is not allowed here." });
