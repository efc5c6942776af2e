"use client";

import { useEffect, useState } from "react";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import { importingTexts } from "@/lib/language/texts";
import { Card } from "./card";
import { OwnImageCard } from "./own-image-card";
import { keepAsText, leavePasted, type PastedText } from "./pasted-text";
import { readPasted } from "./read-pasted";
import { RecipeCard } from "./recipe-card";

const words = importingTexts;

/** What a pasted text was recognised as, and the ways on; plain text is inserted as ever. */
export function ImportCard({ pasted }: { pasted: PastedText }) {
  const { models } = useStudio();
  const { id: current } = useCurrentModel();
  const [read] = useState(() =>
    readPasted(pasted.text, { models, current, origin: location.origin }),
  );
  useEffect(() => {
    if (read === undefined) keepAsText(pasted);
  }, [read, pasted]);
  switch (read?.kind) {
    case undefined:
      return null;
    case "image":
      return <OwnImageCard id={read.id} pasted={pasted} />;
    case "unreadable":
      return <Card title={words.unreadable(read.form)} onLeave={() => keepAsText(pasted)} />;
    case "recipe":
      return (
        <RecipeCard
          recipe={read}
          onFill={() => leavePasted(pasted)}
          onLeave={() => keepAsText(pasted)}
        />
      );
    default:
      return read satisfies never;
  }
}
