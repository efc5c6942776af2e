import { crc32 } from "node:zlib";

const signatureLength = 8;
/** What a picture needs to be read; anything else an encoder adds is left out. */
const keptTypes = new Set(["IHDR", "IDAT", "IEND"]);

function textChunk(keyword: string, text: string): Buffer {
  const body = Buffer.from(`tEXt${keyword}\0${text}`, "latin1");
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** Writes into the file itself that nobody made it: the mark outlives every copy. */
export function markPng(png: Buffer): Buffer {
  const parts = [png.subarray(0, signatureLength)];
  for (let at = signatureLength; at < png.length; ) {
    const end = at + png.readUInt32BE(at) + 12;
    const type = png.toString("latin1", at + 4, at + 8);
    if (keptTypes.has(type)) parts.push(png.subarray(at, end));
    if (type === "IHDR") {
      parts.push(
        textChunk("Software", "Proofsheet sandbox"),
        textChunk("Comment", "SANDBOX test image, not made by a provider"),
      );
    }
    at = end;
  }
  return Buffer.concat(parts);
}
