const LONGEST_WAIT_MS = 10 * 60_000;

/**
 * Milliseconds that a `Retry-After` header asks for, between 0 and ten minutes: seconds, with a
 * fraction or without, or an HTTP date, counted from the answer's own `Date` where it has one.
 * Anything else asks for nothing.
 */
export function retryAfterMs(
  headers: Readonly<Record<string, string>>,
  now?: number,
): number | undefined {
  const value = headers["retry-after"]?.trim();
  if (value === undefined) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_WAIT_MS);

  const until = httpDate(value);
  const from = httpDate(headers.date) ?? now;
  if (until === undefined || from === undefined) return undefined;
  return Math.min(Math.max(until - from, 0), LONGEST_WAIT_MS);
}

/** `Date.parse` alone would read "-1" as a year. */
function httpDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[a-z]+, .* gmt$/i.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}
