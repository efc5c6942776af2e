import { randomBytes } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSpan, decodeText } from "@/lib/server/storage/base64";
import { createBase64Decoder } from "@/lib/server/storage/base64-decoder";
import { createJsonText } from "@/lib/server/storage/json-text";
import { freshFolders } from "../../support/data-folder";

/** Three bytes longer than a multiple of the pieces in which files are read. */
const image = randomBytes(200_002);
const base64 = image.toString("base64");

/** Decodes what a JSON text between quotes stands for. */
async function decodeEscaped(escaped: string): Promise<Buffer> {
  const { incoming } = await freshFolders();
  const file = join(incoming, "answer");
  const target = join(incoming, "image");
  await writeFile(file, `head\n{"b64_json":"${escaped}"}`);
  const start = 'head\n{"b64_json":"'.length;
  await decodeSpan({ file, span: { start, end: start + Buffer.byteLength(escaped) }, target });
  return readFile(target);
}

test.each([
  ["plain", base64],
  ["with escaped slashes", base64.replaceAll("/", "\\/")],
  ["with escaped letters", base64.replaceAll("+", "\\u002b").replaceAll("=", "\\u003D")],
  ["every letter escaped", base64.replace(/./g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)],
  ["with a data prefix", `data:image/png;base64,${base64}`],
  ["with a data prefix and parameters", `DATA:image/svg+xml;charset=utf-8;BASE64,${base64}`],
  ["with an escaped data prefix", `data:image\\/png;base64,${base64}`],
  ["in lines", base64.replace(/.{76}/g, "$&\\r\\n")],
  ["with spaces around", ` ${base64}\\n`],
  ["in the URL-safe alphabet", image.toString("base64url")],
  ["without padding", base64.replaceAll("=", "")],
])("base64 %s gives the image's bytes", async (_, escaped) => {
  expect((await decodeEscaped(escaped)).equals(image)).toBe(true);
});

test.each([
  ["a foreign character", `${base64.slice(0, 90_000)}!${base64.slice(90_000)}`],
  ["a letter beyond ASCII", `${base64.slice(0, 100)}é`],
  ["an escape of two bytes", "QUJD\\u0141"],
  ["an unknown escape", "QUJD\\x"],
  ["a cut escape", "QUJD\\u00"],
  ["data after the padding", "QUI=QUJD"],
  ["one letter too many", "QUJDQ"],
  ["a data address that is not base64", "data:image/png,QUJD"],
  ["a link", "https://images.example/a.png"],
])("base64 with %s is a breach of protocol", async (_, escaped) => {
  await expect(decodeEscaped(escaped)).rejects.toMatchObject({
    code: "provider_protocol",
    billed: "yes",
  });
});

test("a text that cannot be decoded leaves no file", async () => {
  const { incoming } = await freshFolders();
  const target = join(incoming, "image");
  await expect(decodeText("QUJD!", target)).rejects.toMatchObject({ code: "provider_protocol" });
  expect(await readdir(incoming)).toEqual([]);
});

test("a short text is decoded too", async () => {
  const { incoming } = await freshFolders();
  const target = join(incoming, "image");
  expect(await decodeText("data:image/gif;base64,R0lGODlh", target)).toBe(6);
  expect(await readFile(target, "latin1")).toBe("GIF89a");
});

test("the pieces in which base64 arrives do not matter", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.integer({ min: 1, max: 7 }), (bytes, size) => {
      const text = JSON.stringify(Buffer.from(bytes).toString("base64")).slice(1, -1);
      const characters = Buffer.from(text.replaceAll("/", "\\/"));
      const json = createJsonText();
      const decoder = createBase64Decoder();
      const out: Uint8Array[] = [];
      for (let at = 0; at < characters.length; at += size) {
        const plain = json.push(characters.subarray(at, at + size)) ?? new Uint8Array();
        out.push(Buffer.from(decoder.push(plain) ?? []));
      }
      expect(decoder.isComplete() && json.isComplete()).toBe(true);
      expect(Buffer.concat(out).equals(Buffer.from(bytes))).toBe(true);
    }),
  );
});
