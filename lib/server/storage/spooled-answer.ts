import { open } from "node:fs/promises";
import { z } from "zod";
import type { SpooledAnswer } from "@/lib/protocols/adapter";
import { outline } from "./outline";

const LONGEST_HEAD = 256 * 1024;
const BEGINNING = 2_048;
const LONGEST_CHARACTER = 4;
const NEWLINE = 0x0a;

const headSchema = z.object({
  status: z.number().int(),
  headers: z.record(z.string(), z.string()),
});
export type AnswerHead = z.infer<typeof headSchema>;

/** The first line of a spooled file; the body follows it as it came. */
export function writeHead(head: AnswerHead): Buffer {
  return Buffer.from(`${JSON.stringify(head)}\n`);
}

/** Reads the first line of a spooled file; nothing when it was cut off there. */
export async function readAnswer(path: string): Promise<SpooledAnswer | undefined> {
  const start = await readBytes(path, { position: 0, length: LONGEST_HEAD });
  const newline = start.indexOf(NEWLINE);
  if (newline === -1) return undefined;
  const head = headSchema.parse(JSON.parse(start.subarray(0, newline).toString()));
  return {
    ...head,
    outline: () => outline(path, newline + 1),
    async beginning() {
      const length = BEGINNING * LONGEST_CHARACTER;
      const bytes = await readBytes(path, { position: newline + 1, length });
      return new TextDecoder().decode(bytes).slice(0, BEGINNING);
    },
  };
}

async function readBytes(path: string, at: { position: number; length: number }): Promise<Buffer> {
  const file = await open(/*turbopackIgnore: true*/ path, "r");
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(at.length), ...at });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
