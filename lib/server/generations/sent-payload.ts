import { StudioError } from "@/lib/contract/errors";
import { type StoredBlob, storedBlob } from "@/lib/contract/stored";
import { explainLostFile } from "@/lib/language/en/unusable-files";
import { systemCode } from "../storage/disk-error";
import type { Storage } from "../storage/storage";
import { writeDataUri } from "./data-uri";

type Payload = Readonly<Record<string, unknown>>;

/**
 * A stored payload as it goes out: the images that are sent as data are put in from their blobs.
 * Throws `reference_unusable` when one is gone or cannot be read; nothing was sent then.
 */
export async function sentPayload(storage: Storage, stored: Payload): Promise<Payload> {
  return mapReferences(stored, async (blob, position) => {
    try {
      const bytes = await storage.read(storage.blobPath(blob.blob, blob.type));
      return writeDataUri(blob.type, bytes);
    } catch (cause) {
      const reason = explainLostFile(systemCode(cause));
      if (reason === undefined) throw cause;
      throw new StudioError("reference_unusable", { facts: { position, reason }, cause });
    }
  });
}

/** A stored payload for people to read: how large an image is stands in its place. */
export async function shownPayload(stored: Payload): Promise<Payload> {
  return mapReferences(stored, async ({ type, bytes }) => `data:${type};base64,… (${size(bytes)})`);
}

type Put = (blob: StoredBlob, position: number) => Promise<string>;

/** References stand in one field, alone or in a list; no other field of a payload has this form. */
async function mapReferences(stored: Payload, put: Put): Promise<Payload> {
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(stored)) {
    sent[name] = Array.isArray(value) ? await mapList(value, put) : await mapOne(value, put, 1);
  }
  return sent;
}

async function mapList(values: readonly unknown[], put: Put): Promise<unknown[]> {
  const mapped: unknown[] = [];
  for (const [index, value] of values.entries()) mapped.push(await mapOne(value, put, index + 1));
  return mapped;
}

async function mapOne(value: unknown, put: Put, position: number): Promise<unknown> {
  const { data } = storedBlob.safeParse(value);
  return data === undefined ? value : put(data, position);
}

function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
