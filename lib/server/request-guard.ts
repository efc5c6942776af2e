import { StudioError } from "@/lib/contract/errors";

/** Whether a Host header names this studio; the port does not matter. */
export function isAllowedHost(host: string | null, allowed: readonly string[]): boolean {
  if (host === null) return false;
  const name = host.toLowerCase().replace(/:\d+$/, "");
  return allowed.includes(name);
}

/** Throws `wrong_host` for a Host header outside the allow-list: the lock against DNS rebinding. */
export function guardHost(request: Request, allowed: readonly string[]): void {
  if (!isAllowedHost(request.headers.get("host"), allowed)) throw new StudioError("wrong_host");
}

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Throws `cross_site` for a write that another site started. The algorithm of Go's
 * CrossOriginProtection: `Sec-Fetch-Site` decides, else the Origin's host must be the request's
 * own; a program without a browser sends neither.
 */
export function guardSite(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers.get("sec-fetch-site");
  if (site === "same-origin" || site === "none") return;
  if (site !== null) throw new StudioError("cross_site");
  const origin = request.headers.get("origin");
  if (origin === null) return;
  const host = request.headers.get("host");
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new StudioError("cross_site");
}
