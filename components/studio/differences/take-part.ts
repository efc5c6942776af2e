import type { Draft } from "@/components/studio/draft/draft";
import { draftReference } from "@/components/studio/draft/take-over";
import { takeAlong } from "@/components/studio/picker/take-along";
import type { OfferedModel } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { differencesTexts } from "@/lib/language/texts";
import type { Row } from "./differences";
import { runRecipe } from "./recipe";
import { withPart } from "./with-part";

const words = differencesTexts;

type Taking = { run: Run; models: readonly OfferedModel[]; row: Row };

/** The next image is made with this one part as an earlier run had it. */
export function takeBack({ run, models, row }: Taking): void {
  const recipe = runRecipe(run);
  const references = (run.generations[0]?.references ?? []).map(draftReference);
  if (recipe === undefined) return;
  const put = (draft: Draft) => withPart(draft, { recipe, part: row.part, references, models });
  const text = row.part === "prompt" ? words.promptBack : words.takenBack(row.label, row.before);
  takeAlong({ put, text, models });
}
