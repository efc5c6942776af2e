import type { ImageFileRow } from "../db/verify-rows";
import { digest } from "../storage/digest";
import { systemCode } from "../storage/disk-error";
import { measure, proveWhole } from "../storage/open-image";
import { fileAt } from "../storage/stored-files";
import type { Problem } from "./report";

type Verdict = Pick<Problem, "kind" | "detail">;
type Judged = { bytes: number; verdict?: Verdict };

/**
 * Whether the file of an image is there and the one that its row tells of, and whether it decodes.
 * A quick look stops at existence and size.
 */
export async function judgeFile(
  path: string,
  { row, isQuick }: { row: ImageFileRow; isQuick: boolean },
): Promise<Judged> {
  const file = await fileAt(path);
  if (file === undefined) return { bytes: 0, verdict: { kind: "missing" } };
  const { bytes } = file;
  if (bytes === 0) return { bytes, verdict: { kind: "zero_byte" } };
  if (bytes !== row.bytes) {
    const detail = `${bytes} bytes instead of ${row.bytes}`;
    return { bytes, verdict: { kind: "mismatched", detail } };
  }
  return { bytes, verdict: isQuick ? undefined : await judgeContent(path, row) };
}

async function judgeContent(path: string, row: ImageFileRow): Promise<Verdict | undefined> {
  try {
    const { sha256 } = await digest(path);
    if (sha256 !== row.sha256) return { kind: "mismatched", detail: `its SHA-256 is ${sha256}` };
  } catch (caught) {
    const code = systemCode(caught);
    if (code === undefined) throw caught;
    return { kind: "unreadable", detail: `it cannot be read (${code})` };
  }
  try {
    const { width, height } = await measure(path);
    if (width !== row.width || height !== row.height) {
      const detail = `${width} × ${height} pixels instead of ${row.width} × ${row.height}`;
      return { kind: "mismatched", detail };
    }
    await proveWhole(path);
    return undefined;
  } catch (caught) {
    const message = caught instanceof Error ? caught.message : "";
    return { kind: judgeFailure(message), detail: message.split("\n")[0] };
  }
}

/** The decoder reads by itself, and tells in words what is no fault of the file. */
function judgeFailure(message: string): "unreadable" | "undecodable" {
  return /(unix|system) error|timeout|out of memory/i.test(message) ? "unreadable" : "undecodable";
}
