"use client";

import { useEffect, useState } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { RecipeCard } from "@/components/studio/import/recipe-card";
import { addFiles } from "@/components/studio/references/reference-uploads";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { importingTexts } from "@/lib/language/texts";
import { leaveFile, type OfferedFile } from "./offered-file";
import { recipeOfRecord } from "./recipe-of-record";

const words = importingTexts;

/** An image file that tells how it was made: its settings, or the image itself. */
export function FileCard({ offered }: { offered: OfferedFile }) {
  const { models } = useStudio();
  const { id: current } = useCurrentModel();
  const position = useDraft(({ references }) => references.length + 1);
  const { file, record } = offered;
  const [recipe] = useState(() => recipeOfRecord(record, { models, current }));
  const add = () => {
    leaveFile(offered);
    addFiles([file]);
  };
  const isNothing = recipe === undefined;
  useEffect(() => {
    if (isNothing) add();
  });
  if (recipe === undefined) return null;
  return (
    <RecipeCard
      recipe={recipe}
      onFill={() => leaveFile(offered)}
      ways={<Button onClick={add}>{words.addAs(position)}</Button>}
      leave={words.leave}
      onLeave={() => leaveFile(offered)}
    >
      {record.leftOut !== undefined && (
        <p className="mt-2 text-meta text-text-2">{words.leftOut(record.leftOut)}</p>
      )}
    </RecipeCard>
  );
}
