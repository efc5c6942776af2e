"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { Button } from "@/components/ui/button";
import { commandsTexts } from "@/lib/language/texts";
import { chordOf, chordWords, isAppleKeyboard } from "./chord";
import type { Command } from "./command-list";
import { commandName } from "./command-name";
import { isFree } from "./fixed-keys";
import { chordFor, keys, takenBy, useKeyMap, withChord } from "./key-map";

const words = commandsTexts.settings;

type Problem = { words: string; taken?: { chord: string; by: Command } };

/** A command with its key: press the button, then the new key. Backspace leaves it without one. */
export function KeyRow({ command }: { command: Command }) {
  const map = useKeyMap();
  const isApple = useHydrated() && isAppleKeyboard();
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const button = useRef<HTMLButtonElement>(null);
  const name = commandName(command.id);
  const chord = chordFor(command, { ...map, letters: true });

  const put = (next: string, from = map) => {
    setAsking(false);
    setProblem(undefined);
    const isFirst = next === (command.chord ?? "");
    keys.change(withChord(from, command.id, isFirst ? undefined : next));
    // What was pressed to come here may be gone with the change.
    button.current?.focus();
  };
  /** Where another command is on it by now, that is asked about first. */
  const take = (wanted: string) => {
    const by = takenBy(map, command.id, wanted);
    if (by === undefined) return put(wanted);
    const said = words.taken(chordWords(wanted, isApple), commandName(by.id));
    setProblem({ words: said, taken: { chord: wanted, by } });
  };
  const hear = (event: KeyboardEvent) => {
    const pressed = isAsking ? chordOf(event) : undefined;
    // Tab and Escape stay the ways out.
    if (pressed === undefined || event.key === "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    if (pressed === "Escape") setAsking(false);
    else if (pressed === "Backspace") put("");
    else if (takenBy(map, command.id, pressed) !== undefined) take(pressed);
    else if (pressed === chord || pressed === command.chord || isFree(pressed)) put(pressed);
    else setProblem({ words: words.kept(chordWords(pressed, isApple)) });
  };
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 px-5 py-1.5 max-md:px-4">
      <span className="min-w-0 flex-[1_1_4rem] text-label">{name}</span>
      {map.chords[command.id] !== undefined && (
        <Button variant="quiet" onClick={() => take(command.chord ?? "")}>
          {words.reset}
          <span className="spoken">: {name}</span>
        </Button>
      )}
      <Button
        ref={button}
        aria-pressed={isAsking}
        onClick={() => {
          setAsking(!isAsking);
          setProblem(undefined);
        }}
        onKeyDown={hear}
        onBlur={() => setAsking(false)}
        className="min-w-24 aria-pressed:outline-2 aria-pressed:outline-accent"
      >
        <span className="spoken">{words.change(name)}: </span>
        {isAsking ? words.press : chord === undefined ? words.none : chordWords(chord, isApple)}
      </Button>
      {problem !== undefined && (
        <p className="flex w-full items-center justify-end gap-2 text-meta text-negative">
          <span role="alert">{problem.words}</span>
          {problem.taken !== undefined && (
            <TakeButton {...problem.taken} onTake={(next, from) => put(next, from)} />
          )}
        </p>
      )}
    </div>
  );
}

type TakeProperties = {
  chord: string;
  by: Command;
  onTake: (chord: string, from: ReturnType<typeof keys.get>) => void;
};

/** The other command is left without a key. */
function TakeButton({ chord, by, onTake }: TakeProperties) {
  return (
    <Button onClick={() => onTake(chord, withChord(keys.get(), by.id, ""))}>
      {words.takeAnyway}
    </Button>
  );
}
