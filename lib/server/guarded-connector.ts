import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import { StudioError } from "@/lib/contract/errors";
import { isPublicAddress } from "./public-address";

export type Address = { address: string; family: number };
/** Turns a host name into all its addresses. */
export type Resolve = (hostname: string) => Promise<Address[]>;

type Guard = { resolve: Resolve; timeoutMs: number; isPrivateAllowed: boolean };

/** What a refused address gives, always the same: it must not tell what stands behind it. */
export function addressRefused(): StudioError {
  return new StudioError("address_refused");
}

/**
 * Opens sockets to public addresses only. The check stands where the socket is made, on the very
 * addresses it may use, so that no second answer of the name server can slip in between; the
 * address of the open socket is checked once more.
 */
export function guardedConnector(guard: Guard): buildConnector.connector {
  const { timeoutMs, isPrivateAllowed } = guard;
  const isAllowed = (address: string) => isPrivateAllowed || isPublicAddress(address);
  const connect = buildConnector({ timeout: timeoutMs, lookup: guardedLookup(guard, isAllowed) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, "");
    // A literal address is connected to without a look-up.
    if (isIP(host) !== 0 && !isAllowed(host)) return callback(addressRefused(), null);
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      if (!isAllowed(socket.remoteAddress ?? "")) {
        socket.destroy();
        return callback(addressRefused(), null);
      }
      callback(null, socket);
    });
  };
}

function guardedLookup(guard: Guard, isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    const fail = (error: Error) => callback(error, []);
    guard.resolve(hostname).then((addresses) => {
      const [first] = addresses;
      if (first === undefined) return fail(new Error(`No address for ${hostname}`));
      // One private address among public ones is an attack or a mistake; either way no.
      if (!addresses.every(({ address }) => isAllowed(address))) return fail(addressRefused());
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    }, fail);
  };
}
