import type { Run } from "@/lib/contract/run";

type EventReader = {
  /** The run once an event tells that it is so, and when the event came (milliseconds since 1970). */
  heard(id: string, isSo: (run: Run) => boolean): Promise<{ run: Run; at: number }>;
  once(id: string, isSo: (run: Run) => boolean): Promise<Run>;
  /** The state that was told last. */
  told(run: Pick<Run, "id">): string | undefined;
  end(): void;
};

/** Reads the event stream of a studio from now on, as a program does. */
export function eventReader(url: string): EventReader {
  const ending = new AbortController();
  const known = new Map<string, { run: Run; at: number }>();
  const waiting = new Set<() => void>();
  const read = async () => {
    const response = await fetch(`${url}/api/events?since=0`, { signal: ending.signal });
    const decoder = new TextDecoder();
    let text = "";
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) take(event);
    }
  };
  const take = (event: string) => {
    const lines = event.split("\n");
    const data = lines.find((line) => line.startsWith("data: "));
    if (data === undefined || !lines.includes("event: run")) return;
    const run: Run = JSON.parse(data.slice("data: ".length));
    known.set(run.id, { run, at: Date.now() });
    for (const look of waiting) look();
  };
  const reading = read().catch((caught: unknown) => {
    if (!ending.signal.aborted) throw caught;
  });
  const heard: EventReader["heard"] = (id, isSo) =>
    new Promise((resolve, reject) => {
      const look = () => {
        const news = known.get(id);
        if (news === undefined || !isSo(news.run)) return;
        waiting.delete(look);
        resolve(news);
      };
      waiting.add(look);
      look();
      reading.then(() => reject(new Error(`the events ended before run ${id} was so`)), reject);
    });
  return {
    heard,
    once: async (id, isSo) => (await heard(id, isSo)).run,
    told: ({ id }) => known.get(id)?.run.state,
    end: () => ending.abort(),
  };
}
