import "server-only";
import { z } from "zod";
import type { Connection, Provider } from "@/lib/protocols/adapter";
import { providers } from "@/lib/providers/all";
import { cleanKey } from "@/lib/providers/key";
import type { Pace } from "./limits/pace";

/** What the environment says about one provider. */
export type ProviderSettings = {
  provider: Provider;
  /** The variable that holds the key, or the first that could. */
  keyVariable: string;
  /** Absent without a key. */
  connection?: Connection;
  baseUrl: string;
  scheme: Connection["scheme"];
  limits: Limits;
};

/** How much of a provider's time is asked for at once, and how fast. */
export type Limits = {
  /** Generations under way with one key. */
  atOnce: number;
  pace: Pace;
};

export type Settings = {
  dataDir: string;
  allowedHosts: readonly string[];
  allowPrivateHosts: readonly string[];
  providers: readonly ProviderSettings[];
};

/** What the environment says about the provider with this id. */
export function settingsOf(settings: Pick<Settings, "providers">, id: string): ProviderSettings {
  const found = settings.providers.find((each) => each.provider.id === id);
  if (found === undefined) throw new Error(`no provider is called ${id}`);
  return found;
}

type Environment = Readonly<Record<string, string | undefined>>;

const hostList = z.string().transform((text) =>
  text
    .split(",")
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== ""),
);

/** Credentials or a query in it would be shown, and are never sent. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => {
    if (!URL.canParse(text)) return false;
    const { username, password, search, hash } = new URL(text);
    return [username, password, search, hash].every((part) => part === "");
  })
  .transform((url) => url.replace(/\/+$/, ""));
const scheme = z.enum(["bearer", "raw"]);
const wholeNumber = z.coerce.number().int().min(1).max(10_000);

/** No provider's page names a number (2026-11-21). Two at once is kind; the pace only stops a storm. */
const AT_ONCE = 2;
const PER_MINUTE = 600;
/** What may leave at once after a quiet while: five seconds' worth. */
const BURSTS_PER_MINUTE = 12;

/** An empty variable counts as unset. */
function read(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === "" ? undefined : value;
}

function parse<Value>(
  environment: Environment,
  variable: { name: string; schema: z.ZodType<Value>; expected: string },
): Value | undefined {
  const text = read(environment, variable.name);
  if (text === undefined) return undefined;
  const result = variable.schema.safeParse(text);
  if (!result.success) throw new Error(`${variable.name} must be ${variable.expected}.`);
  return result.data;
}

function providerSettings(environment: Environment, provider: Provider): ProviderSettings {
  const keyVariable =
    provider.keyVariables.find((name) => read(environment, name) !== undefined) ??
    provider.keyVariables[0] ??
    "";
  const text = read(environment, keyVariable);
  const key = text === undefined ? undefined : cleanKey(text);
  if (key !== undefined && !/^[\x21-\x7e]*$/.test(key)) {
    throw new Error(`${keyVariable} holds a character that no key has. Paste it again, whole.`);
  }
  const url =
    parse(environment, {
      name: provider.baseUrlVariable,
      schema: baseUrl,
      expected: "an http or https address without a name, password, ? or #",
    }) ?? provider.defaultBaseUrl;
  const chosen =
    provider.schemeVariable === undefined
      ? undefined
      : parse(environment, {
          name: provider.schemeVariable,
          schema: scheme,
          expected: "bearer or raw",
        });
  const settings = {
    provider,
    keyVariable,
    baseUrl: url,
    scheme: chosen ?? "bearer",
    limits: limitsOf(environment, provider),
  };
  if (key === undefined || key === "") return settings;
  return { ...settings, connection: { baseUrl: url, key, scheme: settings.scheme } };
}

function limitsOf(environment: Environment, { id }: Provider): Limits {
  const number = (name: string) =>
    parse(environment, {
      name: `${id.toUpperCase()}_${name}`,
      schema: wholeNumber,
      expected: "a whole number from 1 to 10000",
    });
  const perMinute = number("PER_MINUTE") ?? PER_MINUTE;
  const burst = Math.max(1, Math.floor(perMinute / BURSTS_PER_MINUTE));
  return { atOnce: number("AT_ONCE") ?? AT_ONCE, pace: { perMinute, burst } };
}

/** Two names that differ by one letter invite the same key twice. */
function refuseSharedKey(all: readonly ProviderSettings[]): void {
  for (const one of all) {
    const twin = all.find(
      (other) => other !== one && other.connection?.key === one.connection?.key,
    );
    if (one.connection === undefined || twin === undefined) continue;
    throw new Error(
      `The same key is given for ${one.provider.name} and ${twin.provider.name}. Their names are easily mixed up: set each key under its own name only (${one.keyVariable}, ${twin.keyVariable}).`,
    );
  }
}

/** The data folder alone, for what looks at it without being a studio. */
export function readDataDir(environment: Environment = process.env): string {
  return read(environment, "PROOFSHEET_DATA_DIR") ?? "./data";
}

/**
 * Reads the environment, the only place that does. Throws a sentence that names the variable when
 * a value cannot be used.
 */
export function readSettings(environment: Environment = process.env): Settings {
  for (const [name, what] of [
    ["PROOFSHEET_PASSWORD", "A password lock"],
    ["DATABASE_URL", "Postgres"],
  ] as const) {
    if (read(environment, name) === undefined) continue;
    throw new Error(`${what} is not built yet. Unset ${name}.`);
  }
  const all = providers.map((provider) => providerSettings(environment, provider));
  refuseSharedKey(all);
  return {
    dataDir: readDataDir(environment),
    allowedHosts: parse(environment, {
      name: "PROOFSHEET_ALLOWED_HOSTS",
      schema: hostList,
      expected: "a list of host names",
    }) ?? ["localhost", "127.0.0.1", "[::1]"],
    allowPrivateHosts:
      parse(environment, {
        name: "PROOFSHEET_ALLOW_PRIVATE_HOSTS",
        schema: hostList,
        expected: "a list of host:port",
      }) ?? [],
    providers: all,
  };
}
