import { createHook } from "node:async_hooks";

/**
 * Counts how often this process asks the system to connect a TCP socket while `act` runs. The
 * count is taken where node makes the system call, below every library.
 */
export async function countConnects(act: () => Promise<unknown>): Promise<number> {
  let connects = 0;
  const hook = createHook({
    init(_id, type) {
      if (type === "TCPCONNECTWRAP") connects++;
    },
  }).enable();
  try {
    await act();
  } finally {
    hook.disable();
  }
  return connects;
}
