import type { Problem } from "@/lib/catalog/model";
import { texts } from "@/lib/language/texts";

type Properties = {
  id: string;
  problem: Problem;
  onUse: (limit: number) => void;
};

/** A problem at its field: the limit in words and, where a limit was passed, the nearest value that works. */
export function FieldNote({ id, problem, onUse }: Properties) {
  const limit =
    problem.rule === "minimum" || problem.rule === "maximum" ? problem.limit : undefined;
  return (
    <p id={id} className="flex flex-wrap items-center gap-x-2 text-meta text-negative">
      {texts.limits.explainProblem(problem)}
      {limit !== undefined && (
        <button
          type="button"
          onClick={() => onUse(limit)}
          className="min-h-6 font-medium text-text underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:min-h-11"
        >
          {texts.panel.use(limit)}
        </button>
      )}
    </p>
  );
}
