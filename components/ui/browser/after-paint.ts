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
