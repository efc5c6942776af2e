import { parseArgs } from "node:util";

type ProcessOptions = {
  port: number;
  pace: number;
  journal: string | undefined;
  /** End when the launcher does: standard input closes. */
  withParent: boolean;
};

/** From the command line. */
export function readProcessOptions(argv: readonly string[]): ProcessOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: "string", default: "0" },
      pace: { type: "string", default: "1" },
      journal: { type: "string" },
      "with-parent": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  const pace = Number(values.pace);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error("--port is no port");
  if (!(pace > 0)) throw new Error("--pace is a number above 0");
  return { port, pace, journal: values.journal, withParent: values["with-parent"] };
}
