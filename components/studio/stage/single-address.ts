/** Marks the step of the history that an image alone has made, so that leaving it goes back. */
const MARK = "singleImage";

/** The image that the address shows alone: "" where it does not say which, absent where none. */
export function addressedImage(): string | undefined {
  const query = new URLSearchParams(location.search);
  return query.get("view") === "single" ? (query.get("image") ?? "") : undefined;
}

/** Writes which image stands alone into the address; the first one is a step of the history. */
export function writeSingle(id: string | undefined): void {
  // An answer may come after one has gone on to another page, whose address it must not touch.
  if (location.pathname !== "/") return;
  const before = addressedImage();
  if (id === undefined && before === undefined) return;
  const url = new URL(location.href);
  if (id === undefined) {
    url.searchParams.delete("view");
    url.searchParams.delete("image");
  } else {
    url.searchParams.set("view", "single");
    url.searchParams.set("image", id);
  }
  // The router leaves alone what carries its own state.
  if (before === undefined) history.pushState({ ...history.state, [MARK]: true }, "", url);
  else history.replaceState(history.state, "", url);
}

/** Goes back over the step, if there is one, and then does the rest. */
export function goBackFromSingle(rest: () => void): boolean {
  const state: unknown = history.state;
  const isStep = typeof state === "object" && state !== null && MARK in state;
  if (!isStep || addressedImage() === undefined) return false;
  addEventListener("popstate", rest, { once: true });
  history.back();
  return true;
}
