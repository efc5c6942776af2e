import { withLabels } from "@/components/studio/picker/model-labels";
import type { LibraryFacets } from "@/lib/contract/library";
import { libraryTexts } from "@/lib/language/texts";
import { kinds, type Narrowing, ratios, sandboxes } from "./filter-address";

const words = libraryTexts;

export type Choice = {
  /** Unlike a label, no other choice of its group has it. */
  id: string;
  label: string;
  isChosen: boolean;
  /** The filters with this choice made. */
  chosen: Narrowing;
};

export type ChoiceGroup = {
  name: string;
  choices: readonly Choice[];
  /** The filters without a choice of this group. */
  none: Narrowing;
};

/** What the library can be narrowed by, as it stands. */
export function choiceGroups(now: Narrowing, facets: LibraryFacets): ChoiceGroup[] {
  const { model: _model, ...noModel } = now;
  const { provider: _provider, ...noProvider } = now;
  const { kind: _kind, ...noKind } = now;
  const { ratio: _ratio, ...noRatio } = now;
  const { sandbox: _sandbox, ...noSandbox } = now;
  return [
    {
      name: words.names.model,
      none: noModel,
      choices: withUnknown(withLabels(facets.models, facets.providers), now.model).map(
        ({ id, label }) => ({
          id,
          label,
          isChosen: now.model === id,
          chosen: { ...now, model: id },
        }),
      ),
    },
    {
      name: words.names.provider,
      none: noProvider,
      choices: withUnknown(
        facets.providers.map(({ id, name }) => ({ id, label: name })),
        now.provider,
      ).map(({ id, label }) => ({
        id,
        label,
        isChosen: now.provider === id,
        chosen: { ...now, provider: id },
      })),
    },
    {
      name: words.names.kind,
      none: noKind,
      choices: kinds.map((kind) => ({
        id: kind,
        label: words.kinds[kind],
        isChosen: now.kind === kind,
        chosen: { ...now, kind },
      })),
    },
    {
      name: words.names.ratio,
      none: noRatio,
      choices: ratios.map((ratio) => ({
        id: ratio,
        label: words.ratios[ratio],
        isChosen: now.ratio === ratio,
        chosen: { ...now, ratio },
      })),
    },
    {
      name: words.names.sandbox,
      none: noSandbox,
      choices: sandboxes.map((sandbox) => ({
        id: sandbox,
        label: words.sandboxes[sandbox],
        isChosen: now.sandbox === sandbox,
        chosen: { ...now, sandbox },
      })),
    },
  ];
}

type Labelled = { id: string; label: string };

/** An address may name what does not occur; its chip must be there to be removed. */
function withUnknown(known: readonly Labelled[], id: string | undefined): readonly Labelled[] {
  if (id === undefined || known.some((each) => each.id === id)) return known;
  return [...known, { id, label: id }];
}
