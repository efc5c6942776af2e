import type { InfiniteData } from "@tanstack/react-query";
import type { Generation, Run, RunPage } from "@/lib/contract/run";
import { STUDIO_SILENT } from "./optimistic-run";

export type RunPages = InfiniteData<RunPage, string>;

export function findRun(data: RunPages | undefined, id: string): Run | undefined {
  for (const page of data?.pages ?? []) {
    const found = page.items.find((run) => run.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Puts a run in its place. An older revision never overwrites a newer one. */
export function withRun(data: RunPages, run: Run): RunPages {
  const known = findRun(data, run.id);
  if (known === undefined) return inserted(data, run);
  if (known.revision >= run.revision) return data;
  return mapItems(data, (items) => items.map((item) => (item.id === run.id ? run : item)));
}

export function withoutRun(data: RunPages, id: string): RunPages {
  if (findRun(data, id) === undefined) return data;
  return mapItems(data, (items) => items.filter((item) => item.id !== id));
}

/** The server's run takes the place of the one that stood for it since the press. */
export function withRunInPlaceOf(data: RunPages, id: string, run: Run): RunPages {
  if (findRun(data, run.id) !== undefined) return withRun(withoutRun(data, id), run);
  if (findRun(data, id) === undefined) return inserted(data, run);
  return mapItems(data, (items) => items.map((item) => (item.id === id ? run : item)));
}

/** Replaces one generation, as the answer to a request to stop tells it. */
export function withGeneration(data: RunPages, generation: Generation): RunPages {
  const run = findRun(data, generation.runId);
  if (run === undefined) return data;
  const generations = run.generations.map((known) =>
    known.id === generation.id ? generation : known,
  );
  const next = { ...run, generations };
  return mapItems(data, (items) => items.map((item) => (item.id === next.id ? next : item)));
}

function mapItems(data: RunPages, change: (items: Run[]) => Run[]): RunPages {
  return {
    ...data,
    pages: data.pages.map((page) => ({ ...page, items: change(page.items) })),
  };
}

/** A run older than everything loaded is left out: its own page brings it. */
function inserted(data: RunPages, run: Run): RunPages {
  const at = data.pages.findIndex((page) =>
    page.items.some((item) => item.createdAt <= run.createdAt),
  );
  if (at === -1 && data.pages.at(-1)?.nextCursor !== undefined) return data;
  const target = at === -1 ? data.pages.length - 1 : at;
  const pages = data.pages.map((page, index) =>
    index === target ? { ...page, items: inOrder(page.items, run) } : page,
  );
  return { ...data, pages };
}

function inOrder(items: Run[], run: Run): Run[] {
  const at = items.findIndex((item) => item.createdAt <= run.createdAt);
  return at === -1 ? [...items, run] : items.toSpliced(at, 0, run);
}

/**
 * Drops the runs that the server refused: they were never stored, and a new press follows them. One that
 * no answer came to may have been stored, and only its plate can send it again under its own key.
 */
export function withoutRefused(data: RunPages): RunPages {
  return mapItems(data, (items) => items.filter((run) => !isRefused(run)));
}

function isRefused({ revision, state, generations }: Run): boolean {
  const isSilent = generations.some(({ error }) => error?.code === STUDIO_SILENT);
  return revision < 0 && state === "failed" && !isSilent;
}
