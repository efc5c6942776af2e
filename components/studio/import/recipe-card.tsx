import type { ReactNode } from "react";
import { useDraft } from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { Keycap } from "@/components/ui/keycap";
import { importingTexts } from "@/lib/language/texts";
import { Card } from "./card";
import { fillForm } from "./fill-form";
import { ImportLines } from "./import-lines";
import type { PastedRecipe } from "./pasted";

const words = importingTexts;

type Properties = {
  recipe: PastedRecipe;
  /** After the form is filled. */
  onFill: () => void;
  /** Buttons beside “Fill the form”. */
  ways?: ReactNode;
  leave?: string;
  onLeave: () => void;
  children?: ReactNode;
};

/** What a recipe puts into the form, line by line, and the way to do it. */
export function RecipeCard({ recipe, onFill, ways, leave, onLeave, children }: Properties) {
  const { providers } = useStudio();
  const { form, model, asked, lines, hasKey, filling } = recipe;
  const via = providers.find(({ id }) => id === model.provider)?.name ?? model.provider;
  const held = useDraft((draft) => draft.references.length);
  const isEmptying = filling.isWhole && filling.references.length === 0 && held > 0;
  const fill = () => {
    fillForm(filling);
    onFill();
  };
  return (
    <Card
      title={
        asked === undefined
          ? words.recognised(form, model.name, via)
          : `${words.notCarried(form, asked)} ${words.closest(model.name, via)}`
      }
      leave={leave}
      onLeave={onLeave}
      ways={
        <>
          <Button variant="primary" autoFocus onClick={fill}>
            {words.fill}
            <Keycap>{words.keys.fill}</Keycap>
          </Button>
          {ways}
        </>
      }
    >
      <ImportLines lines={lines} />
      {isEmptying && <p className="mt-2 text-meta text-text-2">{words.empties(held)}</p>}
      {hasKey && <p className="mt-2 text-meta text-text-2">{words.key}</p>}
      {children}
    </Card>
  );
}
