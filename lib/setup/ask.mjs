import { get } from "node:http";

/** One GET of the launcher to its own server. Undefined while nothing answers. */
export function ask({ host, port, askedName, path }) {
  return new Promise((resolve) => {
    const request = get(
      { host, port, path, headers: { host: `${askedName}:${port}` }, agent: false, timeout: 5000 },
      (response) => {
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("error", () => resolve(undefined));
        response.on("end", () =>
          resolve({ status: response.statusCode, body: Buffer.concat(pieces).toString() }),
        );
      },
    );
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve(undefined));
  });
}
