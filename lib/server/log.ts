type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON line for an event. Only named fields reach it; keys and prompts are never among them. */
export function logEvent(event: string, fields: Fields = {}): void {
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
}

/** One JSON line for something that should not have happened. */
export function logFailure(event: string, caught: unknown, fields: Fields = {}): void {
  const reason = caught instanceof Error ? caught.message : "unknown";
  const place = caught instanceof Error ? caught.stack?.split("\n").slice(1, 4).join(" ") : "";
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: "error", event, reason, place, ...fields })}\n`,
  );
}
