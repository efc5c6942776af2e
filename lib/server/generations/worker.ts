import { isoTime } from "../clock";
import { claimFollowUp, claimQueued, nextDue, queuedLanes, renewLease } from "../db/claims";
import type { GenerationRecord } from "../db/generations";
import type { Engine } from "../engine";
import { logFailure } from "../log";
import { step } from "./step";
import { AT_ONCE, LEASE_MS } from "./timing";

/*
 * The database is the queue. The worker sleeps until something is due or somebody wakes it, claims
 * what is due under a lease, and lets each claim take one step. Steps run side by side; claims are
 * made one at a time. What happens if the cord is pulled: leases die with the process, the rows
 * stay, and the next start claims them again (see step.ts for what each then does).
 */

export type Worker = {
  /** Something may be due: look now. */
  wake(): void;
  /** Claims nothing more and resolves when the steps under way are over, or after `graceMs`. */
  stop(graceMs: number): Promise<void>;
};

/** A look at least this often, whatever the clock did. */
const LONGEST_SLEEP_MS = 30_000;
const SHORTEST_SLEEP_MS = 20;
const AFTER_TROUBLE_MS = 3_000;

export function startWorker(engine: Engine): Worker {
  const held = new Map<string, Promise<void>>();
  let stopped = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let cancelTimer = () => {};

  function wake(): void {
    if (stopped) return;
    if (looking !== undefined) {
      lookAgain = true;
      return;
    }
    lookAgain = false;
    looking = look()
      .catch((caught: unknown) => logFailure("worker could not look", caught))
      .finally(() => {
        looking = undefined;
        if (lookAgain) wake();
      });
  }

  /** However a look ends, the next one is set. */
  async function look(): Promise<void> {
    cancelTimer();
    let sleep = AFTER_TROUBLE_MS;
    try {
      while (!stopped && (await claimOne())) {
        // Until nothing more is due.
      }
      sleep = await sleepMs();
    } finally {
      if (!stopped) cancelTimer = engine.clock.after(sleep, wake);
    }
  }

  async function claimOne(): Promise<boolean> {
    const claim = {
      owner: engine.owner,
      now: isoTime(engine.clock.now()),
      leaseUntil: isoTime(engine.clock.now() + LEASE_MS),
    };
    const followUp = await claimFollowUp(engine.db, claim);
    if (followUp !== undefined) return hold(followUp, false);
    for (const lane of await queuedLanes(engine.db)) {
      const queued = await claimQueued(engine.db, { ...claim, lane, limit: AT_ONCE });
      if (queued !== undefined) return hold(queued, true);
    }
    return false;
  }

  function hold(generation: GenerationRecord, justQueued: boolean): boolean {
    // Its step is still running: the late renewal has taken the lease back.
    if (held.has(generation.id)) return true;
    if (justQueued) engine.changed();
    const letGo = keepLease(generation.id);
    const running = step(engine, { generation, justQueued })
      .catch((caught: unknown) => logFailure("step failed", caught, { generation: generation.id }))
      .finally(() => {
        letGo();
        held.delete(generation.id);
        wake();
      });
    held.set(generation.id, running);
    return true;
  }

  /** Renews a lease at a third of its length until the returned function is called. */
  function keepLease(id: string): () => void {
    let cancel = () => {};
    const schedule = () => {
      cancel = engine.clock.after(LEASE_MS / 3, () => {
        schedule();
        const until = isoTime(engine.clock.now() + LEASE_MS);
        renewLease(engine.db, { id, owner: engine.owner, until }).catch((caught: unknown) =>
          logFailure("lease was not renewed", caught, { generation: id }),
        );
      });
    };
    schedule();
    return () => cancel();
  }

  async function sleepMs(): Promise<number> {
    const now = engine.clock.now();
    const due = await nextDue(engine.db, isoTime(now));
    if (due === undefined) return LONGEST_SLEEP_MS;
    return Math.min(Math.max(Date.parse(due) - now, SHORTEST_SLEEP_MS), LONGEST_SLEEP_MS);
  }

  wake();
  return {
    wake,
    async stop(graceMs) {
      stopped = true;
      cancelTimer();
      await looking;
      let cancelGrace = () => {};
      const grace = new Promise<void>((resolve) => {
        cancelGrace = engine.clock.after(graceMs, resolve);
      });
      await Promise.race([Promise.all(held.values()), grace]);
      cancelGrace();
    },
  };
}
