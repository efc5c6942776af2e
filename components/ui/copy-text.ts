/** Puts a text on the clipboard, and tells whether that worked. */
export async function copyText(text: string): Promise<boolean> {
  // Plain http has no clipboard.
  if (navigator.clipboard === undefined) return copySelected(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copySelected(text),
  );
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "spoken";
  // Outside of an open dialog nothing can be selected.
  const room = before?.closest("dialog, [popover]") ?? document.body;
  room.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return done;
}
