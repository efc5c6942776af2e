import { darken, lighten, mix } from "./colour";
import { paper } from "./paper";

export type OtterColours = {
  fur: string;
  face: string;
  shade: string;
  kelp: string;
  treasure: string;
};

const body =
  "M-196 -6C-176 -58 -96 -84 -6 -82C92 -80 190 -62 248 -22C284 2 292 34 262 54C200 92 60 100 -60 92C-150 86 -214 56 -196 -6Z";
const belly =
  "M-138 -20C-104 -62 -40 -72 26 -69C104 -65 168 -48 206 -18C222 -4 214 12 192 18C110 36 -40 36 -112 18C-140 10 -150 -4 -138 -20Z";
const tail = "M226 6C280 -8 330 -4 378 -34C392 -42 404 -32 396 -16C372 34 306 62 236 52Z";
const head =
  "M0 -74C46 -74 84 -44 88 -2C90 18 82 40 64 54C44 70 22 74 0 74C-22 74 -44 70 -64 54C-82 40 -90 18 -88 -2C-84 -44 -46 -74 0 -74Z";
const faceMask =
  "M0 -30C18 -46 58 -38 66 -6C70 12 68 34 52 46C36 60 18 64 0 64C-18 64 -36 60 -52 46C-68 34 -70 12 -66 -6C-58 -38 -18 -46 0 -30Z";

/** Asleep: the eyes are two arcs that hang, the mouth a small w under the nose. */
function drawHead({ fur, face, shade }: OtterColours): string {
  const ink = darken(fur, 0.62);
  const ear = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="20" fill="${fur}"/><circle cx="${x}" cy="${y + 3}" r="11" fill="${mix(fur, face, 0.35)}"/>`;
  return [
    ear(-66, -50),
    ear(66, -50),
    paper({ path: head, fill: fur, shade, depth: 18, strength: 0.34 }),
    `<path d="${faceMask}" fill="${face}"/>`,
    `<path d="M0 -30C12 -41 34 -40 48 -30C30 -34 12 -24 0 -6C-12 -24 -30 -34 -48 -30C-34 -40 -12 -41 0 -30Z" fill="${fur}" opacity="0.9"/>`,
    `<circle cx="-50" cy="22" r="14" fill="#e58a6b" opacity="0.38"/><circle cx="50" cy="22" r="14" fill="#e58a6b" opacity="0.38"/>`,
    `<g fill="none" stroke="${ink}" stroke-linecap="round" stroke-width="5"><path d="M-52 -6Q-37 10 -22 -4"/><path d="M22 -4Q37 10 52 -6"/></g>`,
    `<path d="M-24 20C-24 12 24 12 24 20C34 24 36 44 18 48C8 50 2 46 0 42C-2 46 -8 50 -18 48C-36 44 -34 24 -24 20Z" fill="${lighten(face, 0.45)}"/>`,
    `<path d="M-15 9C-15 2 15 2 15 9C15 18 5 25 0 25C-5 25 -15 18 -15 9Z" fill="${ink}"/><path d="M-8 8Q0 4 6 8" stroke="${lighten(fur, 0.6)}" stroke-width="2.4" stroke-linecap="round" fill="none"/>`,
    `<path d="M0 25V33M-15 37Q-6 43 0 34Q6 43 15 37" fill="none" stroke="${ink}" stroke-width="3.6" stroke-linecap="round"/>`,
    `<g fill="${ink}" opacity="0.75"><circle cx="-22" cy="30" r="1.8"/><circle cx="-28" cy="36" r="1.8"/><circle cx="22" cy="30" r="1.8"/><circle cx="28" cy="36" r="1.8"/></g>`,
    `<g fill="none" stroke="${lighten(face, 0.7)}" stroke-width="2" stroke-linecap="round" opacity="0.9"><path d="M-30 28Q-66 20 -104 30M-30 35Q-68 34 -100 50M30 28Q66 20 104 30M30 35Q68 34 100 50"/></g>`,
  ].join("");
}

function drawShell(colour: string, shade: string): string {
  const fan =
    "M0 26C-22 22 -38 2 -34 -14C-30 -20 -24 -20 -20 -16C-18 -26 -8 -30 0 -26C8 -30 18 -26 20 -16C24 -20 30 -20 34 -14C38 2 22 22 0 26Z";
  return `${paper({ path: fan, fill: colour, shade, depth: 9, strength: 0.3 })}<path d="M0 22V-22M-4 20L-19 -13M4 20L19 -13M-7 18L-31 -8M7 18L31 -8" stroke="${darken(colour, 0.3)}" stroke-width="2.2" stroke-linecap="round" opacity="0.6"/>`;
}

function drawFoot(fur: string, shade: string, transform: string): string {
  const web =
    "M-20 34C-30 4 -36 -22 -26 -38C-20 -46 -11 -44 -8 -36C-4 -48 8 -48 10 -36C16 -44 26 -42 28 -32C32 -14 24 12 16 36Z";
  return `<g transform="${transform}">${paper({ path: web, fill: fur, shade, depth: 10, strength: 0.3 })}<path d="M-14 -24L-8 12M2 -26L1 12M17 -22L9 12" stroke="${darken(fur, 0.4)}" stroke-width="2.6" stroke-linecap="round" fill="none" opacity="0.7"/></g>`;
}

/** Sea otters wind themselves in kelp before they sleep, so that the tide leaves them where they are. */
function drawKelp(kelp: string, shade: string): string {
  const band = "M52 -74C70 -78 96 -76 108 -70C96 -30 98 20 116 84L56 90C44 30 40 -30 52 -74Z";
  const leaf = (x: number, y: number, turn: number, size: number) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})">${paper({ path: "M0 0C10 -22 14 -52 0 -84C-14 -52 -10 -22 0 0Z", fill: mix(kelp, "#f0e2a0", 0.12), shade, depth: 8, strength: 0.28 })}<path d="M0 0V-70" stroke="${darken(kelp, 0.35)}" stroke-width="2" opacity="0.5"/></g>`;
  return [
    leaf(66, -60, -52, 0.72),
    paper({ path: band, fill: kelp, shade, depth: 12, strength: 0.32 }),
    `<path d="M66 -76C56 -30 58 30 72 88M88 -77C78 -30 82 30 98 86" fill="none" stroke="${darken(kelp, 0.35)}" stroke-width="2.4" opacity="0.45"/>`,
    leaf(98, -62, 38, 0.86),
    leaf(86, -70, -4, 0.66),
  ].join("");
}

/** On its back, head to the left, about 620 by 210 units around the middle of its body. */
export function drawOtter(colours: OtterColours & { hasPup: boolean }): {
  defs: string;
  art: string;
} {
  const { fur, face, shade, kelp, treasure, hasPup } = colours;
  const defs = `<linearGradient id="otter-fur" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${lighten(fur, 0.1)}"/><stop offset="1" stop-color="${darken(fur, 0.38)}"/></linearGradient><linearGradient id="otter-belly" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${mix(fur, face, 0.72)}"/><stop offset="1" stop-color="${mix(fur, face, 0.42)}"/></linearGradient>`;
  const arm = (path: string) => {
    const stroke = (width: number, colour: string, opacity: number) =>
      `<path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;
    const shadows = [58, 50, 43].map((width) => stroke(width, shade, 0.09)).join("");
    return `<g fill="none" stroke-linecap="round">${shadows}${stroke(36, lighten(fur, 0.07), 1)}</g>`;
  };
  const fingers = (x: number, y: number, turn: number) =>
    `<path transform="translate(${x} ${y}) rotate(${turn})" d="M-3 -7L11 -7M-2 0L13 0M-3 7L11 7" stroke="${darken(fur, 0.4)}" stroke-width="2.4" stroke-linecap="round" opacity="0.6"/>`;
  const pup = `<g transform="translate(-6 -82) rotate(4) scale(0.56)"><path d="M-40 40C0 -6 150 -10 210 34C220 60 180 76 60 78C0 78 -50 72 -40 40Z" fill="${mix(fur, face, 0.2)}"/>${drawHead({ ...colours, fur: mix(fur, face, 0.16) })}</g>`;
  const art = [
    paper({ path: tail, fill: darken(fur, 0.16), shade, depth: 14 }),
    drawFoot(darken(fur, 0.12), shade, "translate(238 -42) rotate(34)"),
    paper({
      path: body,
      fill: "url(#otter-fur)",
      shade,
      depth: 24,
      strength: 0.36,
    }),
    `<path d="${belly}" fill="url(#otter-belly)"/>`,
    drawFoot(fur, shade, "translate(196 -48) rotate(8)"),
    drawKelp(kelp, shade),
    hasPup ? pup : `<g transform="translate(-70 -86) rotate(-8)">${drawShell(treasure, shade)}</g>`,
    arm("M-160 -46C-140 -60 -122 -66 -102 -66"),
    arm("M-150 20C-108 24 -66 6 -50 -40"),
    fingers(-102, -66, 4),
    fingers(-50, -42, -68),
    `<g transform="translate(-206 -52) rotate(-9)">${drawHead(colours)}</g>`,
  ].join("");
  return { defs, art };
}
