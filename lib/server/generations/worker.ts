import { isoTime } from "../clock";
import { claimFollowUp, claimQueued, nextDue, queuedLanes } from "../db/claims";
import type { GenerationRecord } from "../db/generations";
import { endPauses } from "../db/lanes";
import { freeLease, renewLease } from "../db/leases";
import type { Engine } from "../engine";
import { gateOf, limitsOf } from "../limits/gate";
import { logFailure } from "../log";
import { createClockFollower } from "./follow-clock";
import { step } from "./step";
import { LEASE_MS } from "./timing";

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
  /** Claimed again while an earlier step of theirs, which had let its row go, was still running. */
  const claimedAgain = new Set<string>();
  const followClock = createClockFollower(engine);
  let stopped = false;
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let cancelTimer = () => {};
  /** How long the lane that opens first stays closed, as far as that is known. */
  let closedMs = LONGEST_SLEEP_MS;
  /** The moment of the last claim: what was due by then is taken, or waits for a lane. */
  let lookedAt = "";

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
      closedMs = LONGEST_SLEEP_MS;
      await followClock();
      if (await endPauses(engine.db, isoTime(engine.clock.now()))) engine.changed();
      while (!stopped && (await claimOne())) {
        // Until nothing more is due.
      }
      sleep = await sleepMs();
    } finally {
      if (!stopped) cancelTimer = engine.clock.after(sleep, wake);
    }
  }

  async function claimOne(): Promise<boolean> {
    await followClock();
    lookedAt = isoTime(engine.clock.now());
    const claim = {
      owner: engine.owner,
      now: lookedAt,
      leaseUntil: isoTime(engine.clock.now() + LEASE_MS),
    };
    const followUp = await claimFollowUp(engine.db, claim);
    if (followUp !== undefined) return hold(followUp, false);
    for (const lane of await queuedLanes(engine.db)) {
      const gate = await gateOf(engine, lane);
      if (gate.state === "closed") {
        closedMs = Math.min(closedMs, gate.forMs ?? LONGEST_SLEEP_MS);
        continue;
      }
      if (gate.state === "probe") closedMs = Math.min(closedMs, gate.othersInMs ?? closedMs);
      const queued = await claimQueued(engine.db, {
        ...claim,
        lane,
        limit: limitsOf(engine, lane.provider).atOnce,
        ...(gate.state === "probe" && { only: gate.generation }),
      });
      if (queued !== undefined) return hold(queued, true);
    }
    return false;
  }

  function hold(generation: GenerationRecord, justQueued: boolean): boolean {
    // Its lease ran out, or its step has let it go and is not over yet: the next one waits for its end.
    if (held.has(generation.id)) {
      claimedAgain.add(generation.id);
      return true;
    }
    if (justQueued) engine.changed();
    const letGo = keepLease(generation.id);
    const running = step(engine, { generation, justQueued })
      .catch((caught: unknown) => {
        logFailure("step failed", caught, { generation: generation.id });
        comeBackSoon(generation.id);
      })
      .finally(() => {
        letGo();
        held.delete(generation.id);
        if (claimedAgain.delete(generation.id)) giveBack(generation.id);
        else wake();
      });
    held.set(generation.id, running);
    return true;
  }

  /** The row of a step that failed is taken again in a while. */
  function comeBackSoon(id: string): void {
    engine.clock.after(AFTER_TROUBLE_MS, () => giveBack(id));
  }

  /** Gives a lease back that no step holds, as soon as the database takes it. */
  function giveBack(id: string): void {
    if (stopped || held.has(id)) return;
    freeLease(engine.db, { id, owner: engine.owner }).then(wake, () => comeBackSoon(id));
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
    // What has come due since the last claim counts as well, or it would wait for the next wake.
    const due = await nextDue(engine.db, lookedAt);
    const dueMs = due === undefined ? LONGEST_SLEEP_MS : Date.parse(due) - engine.clock.now();
    return Math.max(Math.min(dueMs, closedMs, LONGEST_SLEEP_MS), SHORTEST_SLEEP_MS);
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
