/** A key as it was pasted: without the `Bearer ` of an example, and without spaces. */
export function cleanKey(text: string): string {
  return text
    .trim()
    .replace(/^bearer\s+/i, "")
    .replaceAll(/\s+/g, "");
}
