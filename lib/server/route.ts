import { StudioError } from "@/lib/contract/errors";
import { readSettings } from "./env";
import { asStudioError, errorBody, errorStatus } from "./error-body";
import { guardHost, guardSite } from "./request-guard";
import { runtime } from "./runtime";
import type { Studio } from "./studio";

type Call<Parameters> = { request: Request; parameters: Parameters; runtime: Studio };
type Handler<Parameters> = (call: Call<Parameters>) => Response | Promise<Response>;
type Context<Parameters> = { params: Promise<Parameters> };

const HEADERS = {
  "cache-control": "private, no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Wraps every route handler: the Host allow-list, the lock against other sites' writes, the headers,
 * and the one place where an error becomes an answer.
 */
export function route<Parameters = Record<string, never>>(handler: Handler<Parameters>) {
  return async (request: Request, context: Context<Parameters>): Promise<Response> =>
    withHeaders(await orError(() => answer({ request, context, handler })));
}

/**
 * The same for what tells about the process itself: it is answered while the studio starts and ends
 * as well.
 */
export function statusRoute(
  handler: (runtime: Studio | undefined) => Response | Promise<Response>,
) {
  return async (request: Request): Promise<Response> => {
    const current = runtime();
    const { allowedHosts } = current?.engine.settings ?? readSettings();
    return withHeaders(
      await orError(() => {
        guardHost(request, allowedHosts);
        return handler(current);
      }),
    );
  };
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
}

/** The answer, or the one that its error becomes. */
async function orError(respond: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await respond();
  } catch (caught) {
    const error = asStudioError(caught);
    return Response.json({ error: errorBody(error) }, { status: errorStatus(error) });
  }
}

async function answer<Parameters>(call: {
  request: Request;
  context: Context<Parameters>;
  handler: Handler<Parameters>;
}): Promise<Response> {
  const { request, context, handler } = call;
  const current = runtime();
  if (current === undefined) throw new StudioError("not_ready");
  guardHost(request, current.engine.settings.allowedHosts);
  guardSite(request);
  return await handler({ request, parameters: await context.params, runtime: current });
}
