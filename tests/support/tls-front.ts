import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { createServer, type Server } from "node:tls";
import { onTestFinished } from "vitest";

/** Which certificate it shows; all three are signed by the same authority of ours. */
export type Shown = "good" | "expired" | "wrong-host";

const folder = new URL("../fixtures/tls/", import.meta.url);

/** The certificate of the authority, for `NODE_EXTRA_CA_CERTS`. */
export const authorityFile = new URL("authority.pem", folder).pathname;

/** A door of TLS on this machine that leads to a plain port behind it. Gives its port. */
export async function tlsFront(shown: Shown, behind: number): Promise<number> {
  const server: Server = createServer({
    key: readFileSync(new URL("key.pem", folder)),
    cert: readFileSync(new URL(`${shown}.pem`, folder)),
  });
  server.on("tlsClientError", () => undefined);
  server.on("secureConnection", (socket) => {
    const inner = connect(behind, "127.0.0.1");
    socket.pipe(inner).pipe(socket);
    socket.on("error", () => inner.destroy());
    inner.on("error", () => socket.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
