import type { Drawing } from "./composition";
import { glyphOutlines } from "./glyph-outlines";
import { round } from "./paths";

type Glyph = { advance: number; path: string };

const glyphs = new Map<string, Glyph>(
  glyphOutlines
    .trim()
    .split("\n")
    .map((line) => {
      const [code = "20", advance = "0", ...path] = line.split(" ");
      return [
        String.fromCodePoint(Number.parseInt(code, 16)),
        { advance: Number(advance), path: path.join(" ") },
      ];
    }),
);

/** Letters without an outline become a dotted rule of this advance; marks that join take none. */
const missingAdvance = 720;
const joiner = /^[\p{Mark}\p{Cf}\p{Cc}\p{Cs}]$/u;

function advanceOf(letter: string): number {
  return glyphs.get(letter)?.advance ?? (joiner.test(letter) ? 0 : missingAdvance);
}

/** The width of a line of text, in units at this size. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += advanceOf(letter);
  return (width * size) / 1000;
}

type Line = {
  text: string;
  x: number;
  y: number;
  size: number;
  isStruck?: boolean;
};

/** A line of text as outlines: no font is looked for, no text reaches the SVG as text. */
export function drawText({ text, x, y, size, isStruck = false }: Line): string {
  let cursor = 0;
  let outlines = "";
  let dots = "";
  for (const letter of text) {
    const glyph = glyphs.get(letter);
    const advance = advanceOf(letter);
    if (glyph === undefined && advance > 0) {
      for (let dot = 0; dot < 4; dot += 1) dots += `M${cursor + 60 + dot * 180} -40h60v60h-60z`;
    } else if (glyph !== undefined && glyph.path !== "") {
      outlines += `<path transform="translate(${cursor})" d="${glyph.path}"/>`;
    }
    cursor += advance;
  }
  const strike = isStruck ? `<path d="M-60 -300h${cursor + 120}v70h${-cursor - 120}z"/>` : "";
  return `<g transform="translate(${round(x)} ${round(y)}) scale(${size / 1000})">${outlines}<path opacity="0.55" d="${dots}"/>${strike}</g>`;
}

/** Breaks text into at most `most` lines that fit; what is left over ends in an ellipsis. */
export function wrapText(options: {
  text: string;
  size: number;
  width: number;
  most: number;
}): string[] {
  const { size, width, most } = options;
  const lines: string[] = [];
  let line = "";
  // Latin words break at spaces; scripts without spaces may break at any letter.
  const pieces = options.text.slice(0, 2000).match(/[!-ɏ–-•]+|\s+|./gsu) ?? [];
  for (const piece of pieces) {
    const next = /^\s+$/.test(piece) ? `${line} ` : line + piece;
    if (line.trim() === "" || measureText(next.trimEnd(), size) <= width) {
      line = next.trimStart();
      continue;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
    if (lines.length > most) break;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.slice(0, most).map((text, index) => {
    const isCut = index === most - 1 && lines.length > most;
    let kept = Array.from(text);
    const suffix = isCut ? "…" : "";
    if (measureText(text + suffix, size) <= width) return text + suffix;
    while (kept.length > 1 && measureText(`${kept.join("")}…`, size) > width)
      kept = kept.slice(0, -1);
    return `${kept.join("").trimEnd()}…`;
  });
}

/** The same number of lines, in the narrowest column that keeps it: no word is left alone. */
function balanceText(options: Parameters<typeof wrapText>[0]): string[] {
  let lines = wrapText(options);
  for (let width = options.width * 0.94; lines.length > 1; width *= 0.94) {
    const narrower = wrapText({ ...options, width, most: options.most + 1 });
    if (narrower.length > lines.length || narrower.at(-1)?.endsWith("…") === true) break;
    lines = narrower;
  }
  return lines;
}

export type Words = {
  width: number;
  height: number;
  prompt: string;
  leaveOut: string;
  /** "1024 × 1024", and whose contract answered. */
  footnote: string;
  guidance: number | undefined;
};

/** The prompt and the true size at the lower left, SANDBOX at the lower right. */
export function drawCaption(words: Words, style: Drawing["caption"]): string {
  const { width, height } = words;
  const guidance = words.guidance ?? 3.5;
  const strength = Math.min(1, Math.max(0, guidance / 20));
  const size = height * 0.014 * (width < height ? 0.8 : 1.12) * (0.86 + strength * 0.8);
  const small = Math.min(size, height * 0.0175) * 0.8;
  const margin = 40;
  const mark = measureText("SANDBOX", small * 1.05);
  const room = width - 2 * margin - mark - 60;
  const lines = balanceText({
    text: words.prompt.replaceAll("\0", " "),
    size,
    width: Math.min(room, 900),
    // A margin beside the print is one line high.
    most: style.ground === "margin" ? 1 : 2,
  });
  const footnoteWidth = measureText(words.footnote, small);
  const struckX = margin + footnoteWidth + small * 1.5;
  const struck = wrapText({
    text: words.leaveOut,
    size: small,
    width: Math.max(small, room - footnoteWidth - small * 2),
    most: 1,
  });
  const footnoteY = height - margin;
  const promptY = footnoteY - small * 1.1 - size * 0.65;
  const opacity = round((0.6 + strength * 1.6) * 10) / 10;
  const text = [
    `<g opacity="${Math.min(1, opacity)}">`,
    ...lines.map((text, index) =>
      drawText({
        text,
        x: margin,
        y: promptY - (lines.length - 1 - index) * size * 1.4,
        size,
      }),
    ),
    `</g><g opacity="0.8">`,
    ...struck.map((text) =>
      drawText({ text, x: struckX, y: footnoteY, size: small, isStruck: true }),
    ),
    drawText({ text: words.footnote, x: margin, y: footnoteY, size: small }),
    drawText({
      text: "SANDBOX",
      x: width - margin - mark,
      y: footnoteY,
      size: small * 1.05,
    }),
    "</g>",
  ].join("");
  const top = promptY - (lines.length - 1) * size * 1.4 - size;
  const widest = Math.max(
    footnoteWidth,
    ...lines.map((line) => measureText(line, size)),
    ...struck.map((line) => struckX - margin + measureText(line, small)),
  );
  if (style.ground === "margin") return `<g fill="${style.ink}">${text}</g>`;
  if (style.ground === "scrim") {
    const reach = (height - top) * 1.9;
    return `<defs><linearGradient id="scrim" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${style.colour}" stop-opacity="0"/><stop offset="1" stop-color="${style.colour}" stop-opacity="0.55"/></linearGradient></defs><rect x="0" y="${round(height - reach)}" width="${round(width)}" height="${round(reach)}" fill="url(#scrim)"/><g fill="${style.ink}">${text}</g>`;
  }
  const card = (x: number, y: number, cardWidth: number) =>
    [4, 2, 0]
      .map(
        (grow) =>
          `<rect x="${round(x - grow)}" y="${round(y - grow + (grow > 0 ? 3 : 0))}" width="${round(cardWidth + 2 * grow)}" height="${round(height - margin / 2 - y + 2 * grow)}" rx="${4 + grow}" fill="${grow > 0 ? "#000" : style.colour}" opacity="${grow > 0 ? 0.14 : 0.95}"/>`,
      )
      .join("");
  return `${card(margin / 2, top - 14, widest + margin)}${card(width - margin * 1.5 - mark, footnoteY - small - 14, mark + margin)}<g fill="${style.ink}">${text}</g>`;
}
