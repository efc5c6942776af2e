import { draftParameters, usedReferences } from "@/components/studio/draft/draft";
import type { Draft, DraftReference } from "@/components/studio/draft/draft-changes";
import { cutIntoGenerations } from "@/lib/catalog/cut";
import { LARGEST_RUN, type Model } from "@/lib/catalog/model";
import { payload } from "@/lib/catalog/payload";
import { codeTexts } from "@/lib/language/texts";

const words = codeTexts;
/** A link is shorter; what is longer is an image that was written out. */
const LONGEST_LINK = 2_000;
const KEPT = 40;

type Calls = {
  /** The body of the first call that Generate makes. */
  body: Record<string, unknown>;
  /** How many calls it makes. */
  count: number;
};

/** What Generate would send to the provider; nothing where it could not be cut into calls. */
export function callsOfDraft(draft: Draft, model: Model): Calls | undefined {
  const { count, prompt } = draft;
  if (!Number.isInteger(count) || count < 1 || count > LARGEST_RUN) return undefined;
  const parameters = draftParameters(draft, model);
  const calls = cutIntoGenerations(model, { parameters, count });
  const [first] = calls;
  if (first === undefined) return undefined;
  const references = usedReferences(draft, model).map((reference, index) =>
    sentAs(reference, { model, position: index + 1 }),
  );
  const order = { wireModel: model.wireId, prompt, references };
  return { body: payload(model, { ...order, ...first }), count: calls.length };
}

/** A link as it is; for an image of the studio, what the server puts in its place. */
function sentAs(
  reference: DraftReference,
  { model, position }: { model: Model; position: number },
): string {
  if (!("url" in reference)) {
    const takesData = model.references?.accepts.includes("data") === true;
    return takesData ? words.data(position) : words.link(position);
  }
  const { url } = reference;
  return url.length > LONGEST_LINK ? words.shortened(url.slice(0, KEPT), url.length) : url;
}
