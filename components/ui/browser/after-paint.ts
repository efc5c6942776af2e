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

/** Kept once the next frame stands, or at once where the page is left or hidden before that. */
export function painted(): Promise<"painted" | "left"> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const settle = (how: "painted" | "left") => {
      waiting.abort();
      resolve(how);
    };
    const options = { signal: waiting.signal };
    const leave = () => settle("left");
    const hide = () => document.hidden && leave();
    window.addEventListener("pagehide", leave, options);
    document.addEventListener("visibilitychange", hide, options);
    afterPaint(() => settle("painted"));
  });
}
