import { verifyTexts } from "@/lib/language/en/verify";
import { type Problem, problemKinds, type VerifyReport } from "./report";

/** The report as lines for a person at a terminal. */
export function printReport(report: VerifyReport): string {
  const lines = [verifyTexts.looked(report)];
  if (report.studioRunning) lines.push(verifyTexts.besideStudio);
  if (report.problems.length === 0) lines.push(verifyTexts.wellDone);
  for (const kind of problemKinds) {
    const problems = report.problems.filter((problem) => problem.kind === kind);
    if (problems.length === 0) continue;
    lines.push("", `${problems.length} ${verifyTexts.kinds[kind]}`, ...problems.map(lineOf));
  }
  return lines.join("\n");
}

function lineOf({ path, image, generation, detail, movedTo }: Problem): string {
  const parts = [
    path,
    image && `image ${image}`,
    generation && `generation ${generation}`,
    detail,
    movedTo && verifyTexts.movedTo(movedTo),
  ];
  return `  ${parts.filter((part) => part !== undefined).join(", ")}`;
}
