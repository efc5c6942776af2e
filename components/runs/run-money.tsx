import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { billedOf, isSandboxed } from "./run-facts";

const words = runsTexts;
const said = { no: words.notCharged, maybe: words.maybeCharged, yes: words.charged } as const;

/** What a run that fell short means for money; what the sandbox drew is free, as its name says too. */
export function RunMoney({ run }: { run: Run }) {
  if (isSandboxed(run)) {
    return (
      <span className="flex items-center gap-1.5">
        <SandboxMark className="size-3.5" />
        {words.free}
      </span>
    );
  }
  const billed = billedOf(run);
  return billed === undefined ? null : said[billed];
}
