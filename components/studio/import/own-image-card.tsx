import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { draft, useDraft } from "@/components/studio/draft/draft";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { settingsOf } from "@/components/studio/draft/take-over";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { Keycap } from "@/components/ui/keycap";
import { imageOptions } from "@/lib/client/images";
import { runOptions } from "@/lib/client/runs";
import { importingTexts } from "@/lib/language/texts";
import { Card } from "./card";
import { inOneStep } from "./fill-form";
import { keepAsText, leavePasted, type PastedText, pastedText } from "./pasted-text";

const words = importingTexts;

/** A link to an image of this studio: what made it, or the image itself. */
export function OwnImageCard({ id, pasted }: { id: string; pasted: PastedText }) {
  const { models } = useStudio();
  const queryClient = useQueryClient();
  const position = useDraft(({ references }) => references.length + 1);
  const [said, setSaid] = useState("");

  // An answer that comes late, or for a second press, fills nothing any more.
  const isOpen = () => pastedText.get() === pasted;
  const readImage = () => queryClient.fetchQuery(imageOptions(id));
  const takeItsSettings = async () => {
    const { runId, generationId } = await readImage();
    if (!isOpen()) return;
    if (runId === undefined) return setSaid(words.notMade);
    const run = await queryClient.fetchQuery(runOptions(runId));
    const generation = run.generations.find((each) => each.id === generationId);
    if (generation === undefined) return setSaid(words.notFound);
    if (!isOpen()) return;
    inOneStep(() => draft.takeSettings(settingsOf({ run, generation, models })));
    leavePasted(pasted);
  };
  const add = async () => {
    const image = await readImage();
    if (!isOpen()) return;
    referToImage(image);
    leavePasted(pasted);
  };
  const start = (way: () => Promise<void>) => () => {
    setSaid("");
    way().catch(() => setSaid(words.notFound));
  };
  return (
    <Card
      title={words.ownImage}
      onLeave={() => keepAsText(pasted)}
      ways={
        <>
          <Button variant="primary" autoFocus onClick={start(takeItsSettings)}>
            {words.fillFrom}
            <Keycap>{words.keys.fill}</Keycap>
          </Button>
          <Button onClick={start(add)}>{words.addAs(position)}</Button>
        </>
      }
    >
      <p role="status" className="mt-2 text-meta text-text-2 empty:hidden">
        {said}
      </p>
    </Card>
  );
}
