import type { judgedPromises } from "./judged-promises";
import type { Scenario } from "./scenarios";

/** A change to the studio's sources that breaks a promise when the cord is pulled at the wrong moment. */
export type PlantedBug = {
  promise: (typeof judgedPromises)[number];
  what: string;
  scenario: Scenario["name"];
  /** From the project's folder. */
  file: string;
  /** Stands there once. */
  from: string;
  to: string;
  /** The operation before which a kill shows it, where that is a narrow place: the n-th of its name. */
  at?: { named: "rename" | "rm"; number: number };
  /** What the judge says of it. */
  verdict: RegExp;
};

const step = "lib/server/generations/step.ts";
const submit = "lib/server/generations/submit.ts";
const blobs = "lib/server/storage/blobs.ts";
const spool = "lib/server/storage/spool.ts";
const clearAnswers = "lib/server/generations/clear-answers.ts";

const link = "an answer with a link";
const base64 = "an answer with base64";
const task = "a task";
const edit = "an edit of an uploaded image";
const deletion = "delete, restore, delete for ever";

/** At least one for every promise that is judged. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    promise: "P1",
    what: "what was under way at a kill is sent once more",
    scenario: base64,
    at: { named: "rename", number: 1 },
    file: step,
    from: "    return settleOrphan(engine, generation, submission);",
    to: `    await engine.db.transaction().execute(async (db) => {
      await db.updateTable("submissions").set({ outcome: "refused" }).where("id", "=", submission.id).execute();
      await backToQueue(db, engine, generation);
    });
    return false;`,
    verdict: /was billed 2 times/,
  },
  {
    promise: "P2",
    what: "the call leaves before its row is written",
    scenario: link,
    file: submit,
    from: `  const submission = await intend(engine, generation);
  if (submission === undefined) {
    engine.changed();
    return false;
  }
  const work = { engine, generation, submission };
  const answer = await call(work, { channel, payload });`,
    to: `  const sent = { id: newId(engine.clock.now()) };
  const answer = await call({ engine, generation, submission: sent }, { channel, payload });
  await engine.storage.removeSpool(sent.id);
  const submission = await intend(engine, generation);
  if (submission === undefined) return false;
  const work = { engine, generation, submission };`,
    verdict: /was billed 2 times/,
  },
  {
    promise: "P3",
    what: "an outcome that nobody knows is told as not charged",
    scenario: link,
    file: step,
    from: `  return new StudioError("outcome_unknown", {
    facts: {
      title: sentHere`,
    to: `  return new StudioError("outcome_unknown", {
    billed: "no",
    facts: {
      title: sentHere`,
    verdict: /was billed and says it was not/,
  },
  {
    promise: "P4",
    what: "the key of a press is not kept",
    scenario: link,
    file: "lib/server/generations/create-run.ts",
    from: "idempotency_key: idempotencyKey ?? null,",
    to: "idempotency_key: null,",
    verdict: /one press made two generations|was billed 2 times/,
  },
  {
    promise: "P7",
    what: "the row of an image is written before its file is in place",
    scenario: base64,
    at: { named: "rename", number: 3 },
    file: blobs,
    from: `        await place(tempPath, blob);
        return writeRow(blob);`,
    to: `        const row = await writeRow(blob);
        await place(tempPath, blob);
        return row;`,
    verdict: /has no file/,
  },
  {
    promise: "P7",
    what: "an upload is in the library before its file is in place",
    scenario: edit,
    file: "lib/server/uploads/keep-upload.ts",
    from: `      place: "purging",
    }),`,
    to: `      place: "library",
    }),`,
    verdict: /has no file/,
  },
  {
    promise: "P8",
    what: "a whole answer on disk is not read",
    scenario: base64,
    at: { named: "rename", number: 1 },
    file: step,
    from: "  const answer = await engine.storage.openSpool(submission.id);",
    to: "  const answer = undefined;",
    verdict: /its image could be had/,
  },
  {
    promise: "P8",
    what: "an answer whose last byte is there counts only under its final name",
    scenario: base64,
    at: { named: "rename", number: 1 },
    file: spool,
    from: "  if (unfinished === undefined || !(await isComplete(unfinished))) return undefined;",
    to: "  return undefined;",
    verdict: /its image could be had/,
  },
  {
    promise: "P8",
    what: "answers on disk are removed at start",
    scenario: base64,
    at: { named: "rename", number: 1 },
    file: clearAnswers,
    from: "      if (outcome === undefined) await storage.removeSpool(id);",
    to: `      if (outcome === undefined || outcome === "open") await storage.removeSpool(id);`,
    verdict: /its image could be had/,
  },
  {
    promise: "P9",
    what: "a task of an earlier process is not asked for",
    scenario: task,
    file: step,
    from: '  if (submission.outcome === "accepted" && submission.task !== null) {',
    to: "  if (submission.task !== null && engine.elapsed.isKnown(submission.id, submission.created_at)) {",
    verdict: /its image could be had/,
  },
  {
    promise: "P9",
    what: "links of an earlier process are not fetched",
    scenario: link,
    file: step,
    from: '  if (submission.outcome === "accepted" && submission.results !== null) return true;',
    to: "  if (submission.results !== null && engine.elapsed.isKnown(submission.id, submission.created_at)) return true;",
    verdict: /its image could be had/,
  },
  {
    promise: "P9",
    what: "an image is fetched under the name of a whole one",
    scenario: link,
    file: "lib/server/storage/result-files.ts",
    from: "      const file = incoming();",
    to: "      const file = whole;",
    verdict: /its image could be had|quarantine/,
  },
  {
    promise: "P10",
    what: "what was queued is forgotten at start",
    scenario: link,
    file: "lib/server/studio.ts",
    from: "  await dropImpossiblePlans(engine);",
    to: `  await db.deleteFrom("generations").where("state", "=", "queued").execute();`,
    verdict: /was answered and has no generation/,
  },
  {
    promise: "P11",
    what: "files half written are never swept",
    scenario: link,
    file: "lib/server/storage/clear-incoming.ts",
    from: "    if (isResultFile(name)) continue;",
    to: "    continue;",
    verdict: /incoming: .* was left behind/,
  },
  {
    promise: "P11",
    what: "answers whose images are stored are never swept",
    scenario: base64,
    at: { named: "rm", number: 1 },
    file: clearAnswers,
    from: "      if (outcome === undefined) await storage.removeSpool(id);",
    to: "      if (outcome === undefined) continue;",
    verdict: /spool: .* was left behind/,
  },
  {
    promise: "P12",
    what: "the row of a deleted image goes before its file",
    scenario: deletion,
    file: "lib/server/library/purge.ts",
    from: "      if (await removeFiles(engine, image)) ready.push(image);",
    to: `      await engine.db.transaction().execute((db) => deleteImage(db, image));
      await removeFiles(engine, image);`,
    verdict: /has no row|quarantine: .* lies there/,
  },
  {
    promise: "P12",
    what: "what was being deleted is not finished at the next start",
    scenario: deletion,
    file: "lib/server/library/trash-sweep.ts",
    from: "  await finishPurges(engine);",
    to: "",
    verdict: /is still on its way out/,
  },
  {
    promise: "P12",
    what: "the trash is emptied at start",
    scenario: deletion,
    file: "lib/server/db/purge.ts",
    from: `    .where("trashed_at", "<", before)`,
    to: `    .where("trashed_at", "is not", null)`,
    verdict: /which was kept, answers 404/,
  },
  {
    promise: "P15",
    what: "what an earlier process held has no next step",
    scenario: task,
    file: "lib/server/db/leases.ts",
    from: "    .set({ lease_owner: null, lease_until: null, due_at: now })",
    to: "    .set({ lease_owner: null, lease_until: null, due_at: null })",
    verdict: /not settled|in a studio that is settled/,
  },
];
