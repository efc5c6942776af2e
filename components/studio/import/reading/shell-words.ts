import { escapedText } from "./escaped-text";

/** The words of one command as a shell hands them to the program. */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let parts: string[] | undefined;
  let at = 0;
  while (at < command.length) {
    const character = command[at] ?? "";
    if (/\s/.test(character)) {
      if (parts !== undefined) words.push(parts.join(""));
      parts = undefined;
      // What follows a line that does not go on is another command.
      if (character === "\n" && words.length > 0) return words;
      at += 1;
      continue;
    }
    if (parts === undefined && /[|;&]/.test(character)) return words;
    const { text, end } = piece(command, at);
    parts ??= text === undefined ? undefined : [];
    if (text !== undefined) parts?.push(text);
    at = end;
  }
  if (parts !== undefined) words.push(parts.join(""));
  return words;
}

type Piece = { text?: string; end: number };

/** One quoted or escaped part of a word, or the plain characters up to the next. */
function piece(command: string, at: number): Piece {
  if (command.startsWith("\\\r\n", at)) return { end: at + 3 };
  if (command.startsWith("\\\n", at)) return { end: at + 2 };
  if (command[at] === "\\") return { text: command[at + 1] ?? "", end: at + 2 };
  if (command.startsWith("$'", at)) return dollarQuoted(command, at + 2);
  if (command[at] === "'") return singleQuoted(command, at + 1);
  if (command[at] === '"') return doubleQuoted(command, at + 1);
  let end = at + 1;
  while (end < command.length && !/[\s\\'"]/.test(command[end] ?? "")) end += 1;
  return { text: command.slice(at, end), end };
}

function singleQuoted(command: string, from: number): Piece {
  const end = command.indexOf("'", from);
  if (end === -1) return { text: command.slice(from), end: command.length };
  return { text: command.slice(from, end), end: end + 1 };
}

function dollarQuoted(command: string, from: number): Piece {
  let end = from;
  while (end < command.length && command[end] !== "'") end += command[end] === "\\" ? 2 : 1;
  return { text: escapedText(command.slice(from, end)), end: end + 1 };
}

function doubleQuoted(command: string, from: number): Piece {
  let end = from;
  while (end < command.length && command[end] !== '"') end += command[end] === "\\" ? 2 : 1;
  const text = command.slice(from, end).replace(/\\(\r?\n|["\\$`])/g, (_, one: string) => {
    return one.endsWith("\n") ? "" : one;
  });
  return { text, end: end + 1 };
}

/** A command for the Windows prompt, with its carets taken off. */
export function withoutCarets(command: string): string {
  if (!/\^(?:\r?\n|")/.test(command)) return command;
  return command.replace(/\^(\r?\n|[\s\S])/g, (_, one: string) => (one.endsWith("\n") ? " " : one));
}
