import { StudioError } from "@/lib/contract/errors";

const NO_SPACE = ["ENOSPC", "EDQUOT", "EFBIG"];

/**
 * Turns a failed write into a studio error where the disk is full; other errors stay as they are.
 * What was being written may have been paid for, so unlike a refusal before a submission this one
 * is billed `maybe`.
 */
export function diskError(error: unknown): unknown {
  if (!isDiskFull(error)) return error;
  return new StudioError("disk_full", {
    billed: "maybe",
    detail: systemCode(error),
    cause: error,
  });
}

/** Whether the system refused a write for want of space. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error);
  return code !== undefined && NO_SPACE.includes(code);
}

/** The code that the system gave an error, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
