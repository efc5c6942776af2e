import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeSpan } from "@/lib/server/storage/base64";
import { createJsonOutliner } from "@/lib/server/storage/json-outliner";
import { outline } from "@/lib/server/storage/outline";
import { freshFolders } from "../../support/data-folder";

const LONG = 16 * 1024;

async function outlineOf(text: string | Buffer, offset = 0): Promise<unknown> {
  const { incoming } = await freshFolders();
  const path = join(incoming, "body");
  await writeFile(path, text);
  return outline(path, offset);
}

test("strings up to 16 KiB stay, longer ones become their place in the file", async () => {
  const short = "a".repeat(LONG);
  const long = "b".repeat(LONG + 1);
  const text = JSON.stringify({ short, long, after: 1 });
  const head = "head\n";
  const start = head.length + text.indexOf(long);
  expect(await outlineOf(head + text, head.length)).toEqual({
    short,
    long: { start, end: start + long.length },
    after: 1,
  });
});

test("places count the bytes of the file, escapes and all", async () => {
  const { incoming } = await freshFolders();
  const path = join(incoming, "body");
  const escaped = `${"\\/".repeat(LONG)}é\\"x`;
  await writeFile(path, `["ü","${escaped}"]`);
  const [first, span] = JSON.parse(JSON.stringify(await outline(path, 0)));
  expect(first).toBe("ü");
  const bytes = (await readFile(path)).subarray(span.start, span.end);
  expect(bytes.toString()).toBe(escaped);
});

test("any JSON with short strings comes through unchanged, however it is cut into pieces", () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 9 }), (text, size) => {
      const outliner = createJsonOutliner(0);
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += size) outliner.push(bytes.subarray(at, at + size));
      expect(JSON.parse(outliner.finish() ?? "")).toEqual(JSON.parse(text));
    }),
  );
});

test("a byte order mark is tolerated", async () => {
  expect(await outlineOf(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
});

test.each([
  ["nothing", ""],
  ["HTML", "<html>502</html>"],
  ["a cut object", '{"data":[{"url":"x"}'],
  ["a cut string", '{"data":"abc'],
  ["a cut long string", `{"data":"${"a".repeat(70_000)}`],
  ["trailing garbage", '{"a":1} {"b":2}'],
  ["a long string as a key", `{"${"k".repeat(20_000)}":1}`],
])("%s is a breach of protocol that was paid for", async (_, text) => {
  await expect(outlineOf(text)).rejects.toMatchObject({ code: "provider_protocol", billed: "yes" });
});

test("an answer of millions of parts is refused before it fills the memory", async () => {
  const text = `[${"1,".repeat(6_000_000)}1]`;
  await expect(outlineOf(text)).rejects.toMatchObject({ code: "provider_protocol" });
});

test("a base64 image of 40 MB is outlined and decoded in constant memory", async () => {
  const { incoming } = await freshFolders();
  const path = join(incoming, "body");
  const target = join(incoming, "image");
  const piece = Buffer.alloc(1024 * 1024, "QUJD");
  const file = await open(path, "w");
  await file.write('{"data":[{"b64_json":"');
  for (let count = 0; count < 53; count++) await file.write(piece);
  await file.write('"}]}');
  await file.close();

  globalThis.gc?.();
  const before = process.memoryUsage();
  let peak = 0;
  const watch = setInterval(() => {
    const { heapUsed, external } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + external);
  }, 10);
  const start = '{"data":[{"b64_json":"'.length;
  const span = { start, end: start + 53 * piece.length };
  try {
    expect(await outline(path, 0)).toEqual({ data: [{ b64_json: span }] });
    expect(await decodeSpan({ file: path, span, target })).toBe((53 * piece.length * 3) / 4);
  } finally {
    clearInterval(watch);
  }
  const grown = peak - before.heapUsed - before.external;
  expect(grown).toBeLessThan(16 * 1024 * 1024);
});
