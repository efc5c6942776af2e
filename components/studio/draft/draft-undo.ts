import type { Draft, DraftReference } from "./draft-changes";

/** The same part of the draft at three times: now, before something was taken over, and just after. */
type Times<Part> = { now: Part; before: Part; taken: Part };

/** A draft without what was taken over; whatever was changed since then stays as it is. */
export function withoutTaken({ now, before, taken }: Times<Draft>): Draft {
  const of = <Name extends keyof Draft>(name: Name): Times<Draft[Name]> => ({
    now: now[name],
    before: before[name],
    taken: taken[name],
  });
  return {
    model: value(of("model")),
    prompt: value(of("prompt")),
    count: value(of("count")),
    sandbox: value(of("sandbox")),
    rehearse: value(of("rehearse")),
    clearAfterRun: now.clearAfterRun,
    references: references(of("references")),
    keepSeedOf: values(of("keepSeedOf"), value),
    parametersOf: values(of("parametersOf"), (ofModel) =>
      values(
        { now: ofModel.now ?? {}, before: ofModel.before ?? {}, taken: ofModel.taken ?? {} },
        value,
      ),
    ),
  };
}

function value<Part>({ now, before, taken }: Times<Part>): Part {
  const isAsTaken = JSON.stringify(now) === JSON.stringify(taken);
  return isAsTaken ? before : now;
}

function values<Part>(
  { now, before, taken }: Times<Readonly<Record<string, Part>>>,
  part: (times: Times<Part | undefined>) => Part | undefined,
): Record<string, Part> {
  const names = new Set([...Object.keys(now), ...Object.keys(before)]);
  const kept: Record<string, Part> = {};
  for (const name of names) {
    const found = part({ now: now[name], before: before[name], taken: taken[name] });
    if (found !== undefined) kept[name] = found;
  }
  return kept;
}

/** What came leaves, and what went returns to its place; what was added or moved since then stays. */
function references({ now, before, taken }: Times<readonly DraftReference[]>) {
  const came = keysBeyond(taken, before);
  const went = keysBeyond(before, taken);
  const known = new Map(now.map((reference) => [reference.key, reference]));
  const takenKeys = taken.map(({ key }) => key);
  const stayed = now.map(({ key }) => key).filter((key) => takenKeys.includes(key));
  const wasMoved = stayed.join() !== takenKeys.filter((key) => known.has(key)).join();
  const back = before.filter(({ key }) => went.has(key) && !known.has(key));
  if (wasMoved) return [...back, ...now.filter(({ key }) => !came.has(key))];
  const beforeKeys = new Set(before.map(({ key }) => key));
  return [
    ...before.flatMap(
      (reference) => known.get(reference.key) ?? (went.has(reference.key) ? reference : []),
    ),
    ...now.filter(({ key }) => !came.has(key) && !beforeKeys.has(key)),
  ];
}

/** The keys of one list that another does not have. */
function keysBeyond(
  list: readonly DraftReference[],
  other: readonly DraftReference[],
): Set<string> {
  const others = new Set(other.map(({ key }) => key));
  return new Set(list.flatMap(({ key }) => (others.has(key) ? [] : [key])));
}
