/** A page that is out of sight paints nothing; it is not waited for any longer than this. */
const LATEST_MS = 200;

/** Done once the next frame stands: what nobody sees at once does not hold up what they wait for. */
export function afterPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    if (!isDone) act();
    isDone = true;
  };
  setTimeout(once, LATEST_MS);
  requestAnimationFrame(() => setTimeout(once));
}

/** Done once the next frame stands, or at once where the page is hidden or left before that; told which. */
export function afterPaintOrLeft(act: (how: "painted" | "left") => void): void {
  if (document.hidden) {
    act("left");
    return;
  }
  const waiting = new AbortController();
  const { signal } = waiting;
  const settle = (how: "painted" | "left") => {
    if (signal.aborted) return;
    waiting.abort();
    act(how);
  };
  const leave = () => settle("left");
  const hide = () => document.hidden && leave();
  window.addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", hide, { signal });
  afterPaint(() => settle("painted"));
}
