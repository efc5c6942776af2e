/** Answers a call inside this process. */
export type AnswerLocally = (request: Request) => Promise<Response>;

/** The invented address of the sandbox; it never reaches a network (RFC 2606 reserves `.invalid`). */
export const SANDBOX_ORIGIN = "https://sandbox.invalid";

export function isSandboxUrl(url: URL): boolean {
  return url.origin === SANDBOX_ORIGIN;
}

/** Calls the sandbox and rejects as soon as the request is taken back, as a socket would. */
export async function callSandbox(answer: AnswerLocally, request: Request): Promise<Response> {
  const { signal } = request;
  signal.throwIfAborted();
  let takeBack: () => void = () => undefined;
  const takenBack = new Promise<never>((_, reject) => {
    takeBack = () => reject(signal.reason);
  });
  signal.addEventListener("abort", takeBack);
  try {
    return await Promise.race([answer(request), takenBack]);
  } finally {
    signal.removeEventListener("abort", takeBack);
  }
}
