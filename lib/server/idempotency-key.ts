import { StudioError } from "@/lib/contract/errors";

/** The `Idempotency-Key` header: 1 to 255 printable ASCII characters, or absent. */
export function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("idempotency-key");
  if (key === null) return undefined;
  if (/^[\x21-\x7e][\x20-\x7e]{0,254}$/.test(key)) return key;
  throw new StudioError("invalid_request", {
    facts: { reason: "Idempotency-Key: 1 to 255 printable ASCII characters." },
  });
}
