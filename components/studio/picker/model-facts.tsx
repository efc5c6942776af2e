import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { modelImagesOptions } from "@/lib/client/model-images";
import type { OfferedModel } from "@/lib/contract/provider";
import { pickerTexts, speedsTexts } from "@/lib/language/texts";
import { answerWords, fieldWords, purposeWords } from "./model-words";
import { useTimings } from "./use-speeds";

const words = pickerTexts;

type Properties = { model: OfferedModel; onChoose: () => void };

/** What a model is for, what it can be told, and what it made here, beside the list. */
export function ModelFacts({ model, onChoose }: Properties) {
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider);
  const name = provider?.name ?? model.provider;
  const timing = useTimings().get(model.id);
  const facts = [
    [words.via, words.viaBy(name, answerWords(model))],
    ...fieldWords(model),
    ...(timing?.landing === undefined
      ? []
      : [[words.yourRuns, words.half(timing.calls, speedsTexts.about(timing.landing.half))]]),
  ];
  return (
    <section
      aria-label={model.name}
      className="w-70 flex-none overflow-y-auto border-l border-hairline p-4 max-md:hidden"
    >
      <h2 className="text-heading">{model.name}</h2>
      <p className="mt-1 text-label text-text-2">
        {purposeWords(model)}
        {!model.ready && ` ${words.sandboxLine(name, provider?.keyVariable ?? "")}`}
      </p>
      <dl className="mt-4 grid grid-cols-[4.75rem_minmax(0,1fr)] gap-y-1.5 text-label">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-text-3">{term}</dt>
            <dd className="text-text-2">{fact}</dd>
          </div>
        ))}
      </dl>
      <MadeWithIt model={model.id} />
      <Button className="mt-5 w-full" onClick={onChoose}>
        {words.useModel(model.name)}
      </Button>
    </section>
  );
}

function MadeWithIt({ model }: { model: string }) {
  const { data: images = [] } = useQuery(modelImagesOptions(model));
  if (images.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-2 text-label text-text-2">{words.madeWithIt}</h3>
      <ul className="grid grid-cols-3 gap-1">
        {images.map(({ id, urls, prompt }) => (
          <li key={id}>
            <Link href={`/images/${id}`} className="block">
              <img
                src={urls.thumbnail}
                alt={prompt.slice(0, 120)}
                className="aspect-square w-full rounded-thumb bg-frame object-cover"
              />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
