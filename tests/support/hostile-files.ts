import sharp from "sharp";
import { noise, quarters } from "./pictures";
import { pngBomb } from "./png-bomb";

/** What a file that somebody sends in should come to. */
export type HostileFile = {
  what: string;
  name: string;
  type: string;
  bytes(): Promise<Buffer>;
} & ({ refused: { status: number; words: RegExp } } | { kept: { width: number; height: number } });

const svg = `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`;
const html = "<!doctype html><script>alert(1)</script>";

export const hostileFiles: readonly HostileFile[] = [
  {
    what: "an SVG with a script, called PNG",
    name: "drawing.png",
    type: "image/png",
    bytes: async () => Buffer.from(svg),
    refused: { status: 422, words: /It is an SVG drawing\./ },
  },
  {
    what: "an HTML page, called PNG",
    name: "page.png",
    type: "image/png",
    bytes: async () => Buffer.from(html),
    refused: { status: 422, words: /It is a web page, not an image\./ },
  },
  {
    what: "a PNG with HTML behind it",
    name: "both.html",
    type: "text/html",
    bytes: async () => Buffer.concat([await quarters(64, 48).png().toBuffer(), Buffer.from(html)]),
    kept: { width: 64, height: 48 },
  },
  {
    what: "a flat PNG of 30,000 × 30,000",
    name: "flat.png",
    type: "image/png",
    bytes: () => pngBomb(30_000, 30_000),
    refused: { status: 422, words: /It has 30,000 × 30,000 pixels/ },
  },
  {
    what: "a PNG without its second half",
    name: "half.png",
    type: "image/png",
    async bytes() {
      const whole = await noise(400, 400).png().toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
    refused: { status: 422, words: /It is damaged or not whole\./ },
  },
  {
    what: "60 MB",
    name: "large.png",
    type: "image/png",
    bytes: async () => Buffer.alloc(60_000_000),
    refused: { status: 413, words: /over the limit of 32 MB a file/ },
  },
  {
    what: "a path in the name",
    name: "../../../blobs/evil.png",
    type: "image/png",
    bytes: () => quarters(40, 40).png().toBuffer(),
    kept: { width: 40, height: 40 },
  },
  {
    what: "no bytes",
    name: "empty.png",
    type: "image/png",
    bytes: async () => Buffer.alloc(0),
    refused: { status: 422, words: /It is empty\./ },
  },
  {
    what: "a moving image",
    name: "moving.gif",
    type: "image/gif",
    async bytes() {
      const frames = [quarters(60, 40), quarters(60, 40).negate()];
      const pages = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
      return sharp(pages, { join: { animated: true } })
        .gif({ loop: 0, delay: [100, 100] })
        .toBuffer();
    },
    kept: { width: 60, height: 40 },
  },
  {
    what: "a JPEG in CMYK",
    name: "print.jpg",
    type: "image/jpeg",
    async bytes() {
      // Colours that inks can print, so that a difference is ours.
      const printable = await quarters(80, 60).linear(0.4, 40).png().toBuffer();
      return sharp(printable).toColourspace("cmyk").jpeg().toBuffer();
    },
    kept: { width: 80, height: 60 },
  },
  {
    what: "a JPEG that lies on its side by EXIF",
    name: "phone.jpg",
    type: "image/jpeg",
    bytes: () => quarters(80, 60).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    kept: { width: 60, height: 80 },
  },
];
