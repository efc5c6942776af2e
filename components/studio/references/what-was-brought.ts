/** What is dragged inside the tray itself. */
export const TILE_TYPE = "application/x-proofsheet-reference";

/** What a drag has brought. It can be read only while it is being dropped. */
export type Brought = { html: string; addresses: string; files: readonly File[] };

/** Whether a drag may bring a reference. What a drag holds is told only when it is dropped. */
export function mayHoldReference(data: DataTransfer): boolean {
  if (data.types.includes(TILE_TYPE)) return false;
  return ["Files", "text/uri-list", "text/html"].some((type) => data.types.includes(type));
}

/** What was dropped, where images or links are in it; anything else is text for a field. */
export function broughtBy(data: DataTransfer): Brought | undefined {
  const html = data.getData("text/html");
  const lines = data.getData("text/uri-list").split(/\r?\n/);
  const addresses = lines.filter((line) => !line.startsWith("#")).join(" ");
  const files = [...data.files];
  const isSome = files.length > 0 || addresses.trim() !== "" || /<img/i.test(html);
  return isSome ? { html, addresses, files } : undefined;
}
