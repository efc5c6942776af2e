import { expect, test } from "vitest";
import { sniff } from "@/lib/server/storage/sniff";

test.each([
  ["nothing", ""],
  ["HTML", "<!DOCTYPE html><html>"],
  ["HTML", "\n  <html>"],
  ["HTML", "<!-- cached --><html>"],
  ["SVG", "<svg xmlns='http://www.w3.org/2000/svg'>"],
  ["SVG", '<?xml version="1.0"?>\n<svg>'],
  ["SVG", '\ufeff<?xml version="1.0"?><!-- made --><!DOCTYPE svg>'],
  ["XML", '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
  ["JSON", '{"error":"expired"}'],
  ["JSON", "[]"],
  ["PDF", "%PDF-1.7"],
  ["BMP", "BM\x36\x00"],
  ["TIFF", "II*\0"],
  ["text", "upstream timed out"],
  ["unknown bytes", "\x00\x01\x02"],
  ["HEIC or video", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
])("%s is named as what it looks like", (looksLike, text) => {
  expect(sniff(Buffer.from(text))).toEqual({ looksLike });
});

test.each([
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff\xe0"],
  ["image/gif", "GIF87a"],
  ["image/gif", "GIF89a"],
  ["image/webp", "RIFF\x10\0\0\0WEBPVP8 "],
  ["image/avif", "\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf"],
  ["image/avif", "\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf"],
])("%s is known by its first bytes", (type, text) => {
  expect(sniff(Buffer.from(text, "latin1"))).toEqual({ type });
});

test("a brand outside the file type box counts for nothing", () => {
  const text = "\0\0\0\x14ftypmp42\0\0\0\0mp42avif";
  expect(sniff(Buffer.from(text, "latin1"))).toEqual({ looksLike: "HEIC or video" });
});
