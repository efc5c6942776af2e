import { calledJudge } from "@/components/studio/draft/called-judge";
import { focusRow } from "@/components/studio/stage/frame-state";
import type { Problem } from "@/lib/catalog/model";
import { panelTexts } from "@/lib/language/texts";

type Properties = {
  id: string;
  problem: Problem;
  /** The limits of the field, where it has any. */
  range?: { minimum?: number; maximum?: number };
  /** What stands in the field. */
  value?: unknown;
  onUse: (legal: number) => void;
};

/** A problem at its field: the limit in words and, where a limit was passed, the nearest value that works. */
export function FieldNote({ id, problem, range, value, onUse }: Properties) {
  // Whoever has found a problem can explain it.
  const explain = calledJudge.useCode()?.explain;
  const limit =
    problem.rule === "minimum" || problem.rule === "maximum" ? problem.limit : undefined;
  const legal = limit ?? nearestWhole(problem, value);
  return (
    <p id={id} className="flex flex-wrap items-center gap-x-2 text-meta text-negative">
      {limit === undefined || range === undefined
        ? explain?.(problem)
        : panelTexts.outOfRange(range, limit)}
      {legal !== undefined && (
        <button
          type="button"
          onClick={() => {
            focusRow(problem.path);
            onUse(legal);
          }}
          className="min-h-6 font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
        >
          {panelTexts.use(legal)}
        </button>
      )}
    </p>
  );
}

/** A sum may well end in a fraction. */
function nearestWhole(problem: Problem, value: unknown): number | undefined {
  const isWhole = problem.rule === "type" && problem.expected === "integer";
  return isWhole && Number.isFinite(value) ? Math.round(Number(value)) : undefined;
}
