import type { Model } from "@/lib/catalog/model";
import { seedParameter } from "@/lib/catalog/seed";
import type { OfferedModel } from "@/lib/contract/provider";
import { texts } from "@/lib/language/texts";
import { useStudio } from "./studio-context";

const words = texts.panel.picker;

/** What a model can do and who carries it, beside the list. */
export function ModelFacts({ model }: { model: OfferedModel }) {
  const { providers } = useStudio();
  const provider = providers.find((each) => each.id === model.provider);
  const name = provider?.name ?? model.provider;
  const facts = [
    [words.via, name],
    [words.can, abilityWords(model)],
    [words.sizes, sizesOf(model)],
    [words.dials, dialsOf(model)],
    [words.seed, seedParameter(model) === undefined ? words.no : words.yes],
    [words.references, referencesOf(model)],
    [
      words.atOnce,
      model.imagesPerCall === 1 ? words.oneAtATime : words.upToImages(model.imagesPerCall),
    ],
  ] as const;
  return (
    <div className="w-70 flex-none overflow-y-auto border-l border-hairline p-4 max-md:hidden">
      <h2 className="text-heading">{model.name}</h2>
      <p className="mt-1 text-label text-text-2">
        {model.ready ? words.readyLine(name) : words.sandboxLine(name, provider?.keyVariable ?? "")}
      </p>
      <dl className="mt-4 grid grid-cols-[5rem_minmax(0,1fr)] gap-y-1.5 text-label">
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt className="text-text-3">{term}</dt>
            <dd className="text-text-2">{fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function abilityWords(model: Model): string {
  if (!model.can.includes("edit")) return words.make;
  if (model.can.includes("make")) return words.makeAndEdit;
  if (model.references?.form !== "list") return words.edit;
  const { maximum } = model.references;
  return maximum === undefined ? words.editSeveral : words.editUpTo(maximum);
}

function sizesOf(model: Model): string {
  const size = model.parameters.find((parameter) => parameter.kind === "size");
  return size === undefined
    ? words.sizeless
    : words.sizeCount(size.options.length, size.custom !== undefined);
}

function dialsOf(model: Model): string {
  const labels = model.parameters
    .filter((parameter) => parameter.kind !== "size" && parameter !== seedOf(model))
    .map((parameter) => parameter.label);
  return labels.length === 0 ? words.none : labels.join(", ").toLowerCase();
}

function seedOf(model: Model) {
  return model.parameters.find((each) => each.kind === "integer" && each.seed !== undefined);
}

function referencesOf(model: Model): string {
  if (model.references === undefined) return words.none;
  return words.taken(model.references.form === "single" ? 1 : model.references.maximum);
}
