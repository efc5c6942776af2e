import { createHash } from "node:crypto";
import { type Arrival, answer, type Decision, pathOf, replyText } from "./exchange";
import { type Drawn, drawPicture, type Sheet } from "./pictures";
import { drawSample } from "./samples";
import type { Workshop } from "./workshop";

/** The host that the emulator has when it runs inside the studio. */
const OWN_HOST = "https://sandbox.invalid";

/** The slash inside the name is encoded; the decoded path names another thing, which is not here. */
const SIRAYA_PATH = /^\/siraya\/image\/generated%2Fsiraya_([0-9a-f-]{34})([0-9a-f]{2})\.png$/;
const SIRAY_PATH = /^\/siray\/(redirect|files)\/([A-Za-z0-9_-]+?)(?:\.png)?$/;
const SAMPLE_PATH = /^\/samples\/([a-z]+)\.png$/;

export function isPicturePath(path: string): boolean {
  return /^\/(siraya\/image|siray\/redirect|siray\/files|samples)\//.test(path);
}

/** The link of an image in Siraya's form. The id's last two digits are the position. */
export function sirayaLink(origin: string, sheet: Sheet, position: number): string {
  const digits = position.toString(16).padStart(2, "0");
  return `${origin}/siraya/image/generated%2Fsiraya_${sheet.id}${digits}.png`;
}

/** The link of an image in Siray's form: it redirects. */
export function sirayLink(origin: string, sheet: Sheet, position: number): string {
  return `${origin}/siray/redirect/${Buffer.from(`${sheet.id}:${position}`).toString("base64url")}`;
}

/** Serves images to whoever comes without a key. */
export async function decidePicture(arrival: Arrival, workshop: Workshop): Promise<Decision> {
  const path = pathOf(arrival.target);
  if (arrival.method !== "GET") return answer("download", replyText(405, "Method Not Allowed"));
  if (arrival.headers.authorization !== undefined) {
    return answer("download", replyText(400, "Authorization is not accepted here."));
  }
  const redirected = SIRAY_PATH.exec(path);
  if (redirected?.[1] === "redirect") return redirect(redirected[2] ?? "");
  const found = find(path, workshop);
  if (found === undefined) return answer("download", replyText(404, "Not Found"));
  if (found === "broken") return answer("download", replyText(403, "Access Denied"));
  const type = path.startsWith("/siray/") ? "application/octet-stream" : "image/png";
  return {
    kind: "download",
    billed: 0,
    status: 200,
    async deliver() {
      const { bytes, sha256 } = await found();
      return {
        reply: { status: 200, headers: { "content-type": type }, body: bytes },
        imageSha256: [sha256],
      };
    },
  };
}

/** A reference that the emulator made itself; undefined when the link leads elsewhere. */
export function ownPicture(
  link: string,
  options: { origin: string; workshop: Workshop },
): Promise<Uint8Array> | undefined {
  const origin = [options.origin, OWN_HOST].find((own) => link.startsWith(`${own}/`));
  if (origin === undefined) return undefined;
  return draw(pathOf(link.slice(origin.length)).replace("/siray/redirect/", "/siray/files/"));

  async function draw(path: string): Promise<Uint8Array> {
    const found = find(path, options.workshop);
    if (found === undefined || found === "broken") throw new Error("no such picture");
    return (await found()).bytes;
  }
}

function redirect(opaque: string): Decision {
  const reply = replyText(302, "");
  const headers = { ...reply.headers, location: `/siray/files/${opaque}.png` };
  return answer("download", { ...reply, headers });
}

function find(path: string, workshop: Workshop): (() => Promise<Drawn>) | "broken" | undefined {
  const sample = SAMPLE_PATH.exec(path)?.[1];
  if (sample !== undefined) {
    const bytes = drawSample(sample);
    return bytes && (async () => withHash(await bytes));
  }
  const place = placeOf(path);
  const sheet = place && workshop.pictures.find(place.id);
  if (sheet === undefined || place === undefined || place.position >= sheet.images)
    return undefined;
  return sheet.broken ? "broken" : () => drawPicture(sheet, place.position);
}

function placeOf(path: string): { id: string; position: number } | undefined {
  const [, id, digits] = SIRAYA_PATH.exec(path) ?? [];
  if (id !== undefined && digits !== undefined)
    return { id, position: Number.parseInt(digits, 16) };
  const opaque = SIRAY_PATH.exec(path)?.[2];
  if (opaque === undefined) return undefined;
  const [task, position] = Buffer.from(opaque, "base64url").toString().split(":");
  if (task === undefined || position === undefined || !/^\d{1,2}$/.test(position)) return undefined;
  return { id: task, position: Number(position) };
}

function withHash(bytes: Uint8Array): Drawn {
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
