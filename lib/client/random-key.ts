/** A key that no other press or reference has. Works on plain http, where `crypto.randomUUID` is missing. */
export function newRandomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
