import { type Arrival, pathOf, type Reply, replyJson } from "./exchange";
import type { Faults } from "./fault";
import type { Hold } from "./hold";
import type { Sandbox } from "./sandbox";
import type { WireMode } from "./workshop";

const submits: readonly WireMode["siraySubmit"][] = ["both", "documented", "flat"];
const schemes: readonly WireMode["sirayaAuth"][] = ["any", "raw", "bearer"];

/** The endpoints by which a test steers the emulator and reads what it saw. */
export function control(
  arrival: Arrival,
  parts: { sandbox: Sandbox; faults: Faults; hold: Hold },
): Reply {
  const { sandbox, faults, hold } = parts;
  const call = `${arrival.method} ${pathOf(arrival.target)}`;
  switch (call) {
    case "GET /control/ledger":
      return replyJson(200, sandbox.ledger());
    case "DELETE /control/ledger":
      sandbox.clearLedger();
      return done();
    case "POST /control/faults":
      faults.replace(JSON.parse(arrival.body));
      return done();
    case "GET /control/held":
      return replyJson(200, { held: hold.count() });
    case "POST /control/release":
      hold.release();
      return done();
    case "POST /control/mode":
      sandbox.setMode(modeOf(JSON.parse(arrival.body)));
      return done();
    default:
      return replyJson(404, { error: `no such control: ${call}` });
  }
}

function done(): Reply {
  return replyJson(200, { done: true });
}

function modeOf(value: unknown): Partial<WireMode> {
  if (typeof value !== "object" || value === null) throw new Error("a mode is an object");
  const mode: Partial<WireMode> = {};
  for (const [name, wanted] of Object.entries(value)) {
    const siraySubmit = submits.find((known) => known === wanted);
    const sirayaAuth = schemes.find((known) => known === wanted);
    if (name === "siraySubmit" && siraySubmit !== undefined) mode.siraySubmit = siraySubmit;
    else if (name === "sirayaAuth" && sirayaAuth !== undefined) mode.sirayaAuth = sirayaAuth;
    else throw new Error(`no such mode: ${name}`);
  }
  return mode;
}
