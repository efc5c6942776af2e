import fs from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import net from "node:net";

/*
 * For tests: `node --import ./tests/crash/count-operations.mjs …` numbers every operation of a
 * process by which it leaves a trace outside of itself (a file's write, sync, rename, removal or
 * folder; a commit; a write to a socket) and ends it with SIGKILL just before the n-th. A write of
 * more than one byte has a second number: there half of it is done.
 *
 * The parent says when counting begins, over the channel of child_process: `{ killAt: n }`, or
 * `{ killAt: n, named }` for the n-th of one name alone (into how many pieces an answer falls is up to
 * the network, so that what comes after them has another number each time), and hears `{ counting: true }`; on `{ stopCounting: true }` it hears what there was: `{ counted: [names] }`.
 * Or the n-th of some operations on files fails, once or from then on: `{ fail: { names, at, forEver,
 * code } }`, then `{ failing: true }`; `{ askFailed: true }` and `{ stopFailing: true }` are answered by
 * `{ failed: how often }`.
 *
 * Not counted: standard output and error (the log), the channel itself, and statements of the
 * database that change nothing, since a worker makes those at its own pace.
 */

const fault = { names: [], at: 0, forEver: false, code: "EIO", seen: 0, failed: 0 };
const state = { isCounting: false, killAt: 0, named: undefined, names: [] };

process.on("message", (message) => {
  if ("killAt" in message) {
    const { killAt, named } = message;
    Object.assign(state, { isCounting: true, killAt, named, names: [] });
    process.send({ counting: true });
  }
  if ("fail" in message) {
    Object.assign(fault, { ...message.fail, seen: 0, failed: 0 });
    process.send({ failing: true });
  }
  if ("askFailed" in message) process.send({ failed: fault.failed });
  if ("stopFailing" in message) {
    fault.names = [];
    process.send({ failed: fault.failed });
  }
  if ("stopCounting" in message) {
    state.isCounting = false;
    process.send({ counted: state.names });
  }
});
process.channel?.unref();

/** One numbered place. True when the process is to end there. */
function isLast(name) {
  if (!state.isCounting) return false;
  state.names.push(name);
  const { named, names, killAt } = state;
  if (named === undefined) return names.length === killAt;
  return name === named && names.filter((each) => each === named).length === killAt;
}

function point(name) {
  if (isLast(name)) end();
}

/** Throws where this operation is to fail. */
function failIfWanted(name) {
  if (!fault.names.includes(name)) return;
  fault.seen += 1;
  if (fault.forEver ? fault.seen < fault.at : fault.seen !== fault.at) return;
  fault.failed += 1;
  throw Object.assign(new Error(`${fault.code}: made to fail, ${name}`), { code: fault.code });
}

function end() {
  process.kill(process.pid, "SIGKILL");
  // The signal comes to this thread at once; nothing may happen before it does.
  for (;;);
}

function wrap(target, name, before) {
  const original = target[name];
  target[name] = function wrapped(...args) {
    before.call(this, args);
    return original.apply(this, args);
  };
}

/** The same where failing is a rejection. */
function wrapPromised(target, name, before) {
  const original = target[name];
  target[name] = async function wrapped(...args) {
    failIfWanted(name);
    before.call(this, args);
    return original.apply(this, args);
  };
}

const paths = ["rename", "unlink", "rm", "mkdir", "truncate", "copyFile", "link", "symlink"];
const contents = ["writeFile", "appendFile"];

for (const name of [...paths, ...contents]) {
  wrapPromised(fs.promises, name, () => point(name));
  wrap(fs, `${name}Sync`, () => point(name));
}

await wrapFileHandles();

async function wrapFileHandles() {
  const handle = await fs.promises.open(process.execPath, "r");
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  for (const name of ["sync", "datasync", "truncate"])
    wrapPromised(prototype, name, () => point(name));
  for (const name of ["write", "writeFile", "appendFile"]) {
    wrapPromised(prototype, name, function (args) {
      point(name);
      const bytes = bytesOf(args[0]);
      if (bytes === undefined || bytes.length < 2) return;
      if (!isLast(`half of ${name}`)) return;
      const start = name === "write" && typeof args[1] === "number" ? args[1] : 0;
      const half = bytes.subarray(start, start + Math.ceil((bytes.length - start) / 2));
      fs.writeSync(this.fd, half);
      end();
    });
  }
}

for (const name of ["write", "writev", "fsync", "fdatasync", "writeSync", "fsyncSync"]) {
  const isOfLog = (args) => args[0] === 1 || args[0] === 2;
  wrap(fs, name, (args) => {
    if (!isOfLog(args)) point(name);
  });
}

const writeToSocket = net.Socket.prototype.write;
net.Socket.prototype.write = function write(...args) {
  if (this === process.stdout || this === process.stderr) return writeToSocket.apply(this, args);
  point("socket write");
  const bytes = bytesOf(args[0]);
  if (bytes !== undefined && bytes.length > 1 && isLast("half of socket write")) {
    writeToSocket.call(this, bytes.subarray(0, Math.ceil(bytes.length / 2)), end);
    return false;
  }
  return writeToSocket.apply(this, args);
};

function bytesOf(value) {
  if (typeof value === "string") return Buffer.from(value);
  return ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : undefined;
}

wrapDatabase(createRequire(import.meta.url)("better-sqlite3"));

/** A commit that changes nothing is none; a single statement gets its own begin and commit. */
function wrapDatabase(Database) {
  const { prepare } = Database.prototype;
  let atBegin = 0;
  const changes = (db) => prepare.call(db, "select total_changes()").pluck().get();

  function around(db, { statement, run }) {
    const text = statement.source.trim().toLowerCase();
    if (text.startsWith("begin")) atBegin = changes(db);
    if (text.startsWith("commit") && changes(db) !== atBegin) point("commit");
    if (statement.readonly || db.inTransaction || /^(begin|commit|rollback|pragma)/.test(text)) {
      return run();
    }
    prepare.call(db, "begin immediate").run();
    try {
      const before = changes(db);
      const result = run();
      if (changes(db) !== before) point("commit");
      prepare.call(db, "commit").run();
      return result;
    } catch (error) {
      if (db.inTransaction) prepare.call(db, "rollback").run();
      throw error;
    }
  }

  Database.prototype.prepare = function prepareCounted(...args) {
    const statement = prepare.apply(this, args);
    for (const name of ["run", "all", "get"]) {
      const original = statement[name];
      statement[name] = (...values) =>
        state.isCounting
          ? around(this, { statement, run: () => original.apply(statement, values) })
          : original.apply(statement, values);
    }
    return statement;
  };
}

syncBuiltinESMExports();
