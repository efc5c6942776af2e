import { createStore, useStore } from "./store";

/** Code that is fetched when it is first needed. What is asked of it before it is here is done then. */
export function whenNeeded<Code>(load: () => Promise<Code>) {
  const here = createStore<{ code: Code } | undefined>(undefined);
  let coming: Promise<Code> | undefined;
  const call = async (): Promise<Code> => {
    const code = await load();
    here.set({ code });
    return code;
  };
  const fetched = () => {
    coming ??= call().catch((error: unknown) => {
      // The next who needs it calls again.
      coming = undefined;
      throw error;
    });
    return coming;
  };
  return {
    get: () => here.get()?.code,
    /** Begins to fetch it; may be called at any time. */
    warm(): void {
      if (here.get() === undefined) fetched().catch(() => {});
    },
    /** At once where it is here, else as soon as it is. */
    ask(act: (code: Code) => void, instead: (error: unknown) => void = () => {}): void {
      const found = here.get();
      if (found === undefined) fetched().then(act, instead);
      else act(found.code);
    },
    /** The code once it is here. */
    useCode: (): Code | undefined => useStore(here, (found) => found?.code),
  };
}
