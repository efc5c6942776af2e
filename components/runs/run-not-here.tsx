import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { recordTexts } from "@/lib/language/texts";

/** The address names a run that is not there. */
export function RunNotHere() {
  return (
    <Notice title={recordTexts.notHere} message={recordTexts.notHereHint}>
      <Link
        href="/runs"
        className="inline-flex h-9 items-center rounded-card bg-primary px-4 text-body font-semibold text-on-primary pointer-coarse:h-11"
      >
        {recordTexts.allRuns}
      </Link>
    </Notice>
  );
}
