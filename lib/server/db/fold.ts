/**
 * A text as it is searched: without case, accents and the variants of a sign, so that "café" is found
 * by "CAFE" and full-width letters by plain ones. Rows and questions are folded alike.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufe00-\ufe0f]/g, "")
    .replaceAll("\u0000", " ")
    .normalize("NFC")
    .toLowerCase();
}
