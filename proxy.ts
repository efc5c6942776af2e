import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/lib/server/content-policy";
import { readSettings } from "@/lib/server/env";
import { isAllowedHost } from "@/lib/server/request-guard";

let allowedHosts: readonly string[] | undefined;

/** Pages only: the Host allow-list, and a policy under which no script runs without this answer's nonce. */
export function proxy(request: NextRequest): NextResponse {
  allowedHosts ??= readSettings().allowedHosts;
  if (!isAllowedHost(request.headers.get("host"), allowedHosts)) {
    return new NextResponse("This host name is not answered.\n", { status: 421 });
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: ["/((?!api/|_next/static/).*)"],
};
