import { isIP } from "node:net";
import { Refusal } from "./refusal.mjs";

const answeredNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Where the studio listens, out of the environment. Throws a refusal that names the variable. An
 * empty variable counts as unset.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment
 */
export function readLaunchSettings(environment) {
  for (const [name, what] of [
    ["PROOFSHEET_PASSWORD", "A password lock"],
    ["DATABASE_URL", "Postgres"],
  ]) {
    if (read(environment, name) !== undefined) {
      throw new Refusal(`${what} is not built yet. Unset ${name}.`);
    }
  }
  const port = readPort(read(environment, "PORT") ?? "3000");
  const host = readHost(read(environment, "PROOFSHEET_HOST") ?? "127.0.0.1");
  const named = isIP(host) === 6 ? `[${host}]` : host;
  const given = read(environment, "PROOFSHEET_ALLOWED_HOSTS");
  return {
    port,
    host,
    url: `http://${named}:${port}`,
    dataDir: read(environment, "PROOFSHEET_DATA_DIR") ?? "./data",
    buildFolder: read(environment, "PROOFSHEET_BUILD_DIR") ?? ".next",
    // The launcher's own questions must come under a name that is answered.
    askedName: given?.split(",")[0]?.trim() ?? "localhost",
    // A chosen loopback address is answered under its own name.
    allowedHosts: given ?? [...new Set([...answeredNames, named])].join(","),
  };
}

function read(environment, name) {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}

function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Refusal(`PORT must be a number from 1 to 65535, and is "${text}".`);
}

function readHost(text) {
  const host = text.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (host === "localhost" || host === "::1") return host;
  if (isIP(host) === 4 && host.startsWith("127.")) return host;
  throw new Refusal(
    `PROOFSHEET_HOST is "${text}". Proofsheet listens only on this machine (127.0.0.1, ::1, localhost): there is no password lock yet.`,
  );
}
