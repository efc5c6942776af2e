/** Done while the page has nothing else to do, until the returned function is called; never where a browser cannot tell. */
export function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in window)) return () => undefined;
  const id = requestIdleCallback(act);
  return () => cancelIdleCallback(id);
}
