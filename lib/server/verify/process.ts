import path from "node:path";
import { parseArgs } from "node:util";
import { verifyTexts } from "@/lib/language/en/verify";
import { readDataDir } from "../env";
import { printReport } from "./print-report";
import { hasProblems } from "./report";
import { verifyDataFolder } from "./verify";

/**
 * `npm run verify`, as a process of its own:
 *
 *   node --conditions=react-server --import tsx lib/server/verify/process.ts [--quick] [--json] [--repair]
 *
 * It ends with 0 when all is well, with 1 when something is not, with 2 when it could not look.
 */
const COULD_NOT_LOOK = 2;

async function verify(): Promise<number> {
  const { quick, json, repair } = readFlags();
  const dataDir = path.resolve(readDataDir());
  const report = await verifyDataFolder({ dataDir, isQuick: quick, isRepair: repair });
  process.stdout.write(`${json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
  return hasProblems(report) ? 1 : 0;
}

function readFlags() {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { quick: flag, json: flag, repair: flag } }).values;
  } catch (cause) {
    throw new Error(verifyTexts.usage, { cause });
  }
}

function reasonOf(caught: unknown): string {
  const message = caught instanceof Error ? caught.message : String(caught);
  return /no such (table|column)/.test(message) ? verifyTexts.otherSchema : message;
}

verify().then(
  (code) => {
    process.exitCode = code;
  },
  (caught: unknown) => {
    process.stderr.write(`${reasonOf(caught)}\n`);
    process.exitCode = COULD_NOT_LOOK;
  },
);
