"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { laterAtHand } from "@/components/studio/commands/at-hand";
import { chordOf, chordWords, isAppleKeyboard } from "@/components/studio/commands/chord";
import { commandIcons } from "@/components/studio/commands/command-icons";
import {
  type Command,
  type CommandId,
  commandList,
} from "@/components/studio/commands/command-list";
import { commandName } from "@/components/studio/commands/command-name";
import { doCommand } from "@/components/studio/commands/do-command";
import { chordFor, useKeyMap } from "@/components/studio/commands/key-map";
import { actionOf } from "@/components/studio/commands/offered-actions";
import { Keycap } from "@/components/ui/keycap";
import { commandsTexts } from "@/lib/language/texts";
import { menuCommands } from "./menu-commands";
import { type OpenedMenu, openedMenu } from "./opened-menu";
import { placeMenu } from "./place-menu";

const words = commandsTexts;

/** What can be done with an image or a run, where it was pressed. Arrows move, Escape closes. */
export function ContextMenu({ menu }: { menu: OpenedMenu }) {
  const box = useRef<HTMLDivElement>(null);
  const map = useKeyMap();
  // What is possible when it opens stays listed: nothing moves under the pointer.
  const [groups] = useState(() => possible(menu));
  useEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    current.showPopover();
    placeMenu(current, menu);
    itemsOf(current)[0]?.focus();
    return followOutside(current);
  }, [menu]);

  const close = () => {
    openedMenu.set(undefined);
    if (menu.element.isConnected) menu.element.focus({ preventScroll: true });
  };
  const choose = (command: Command) => {
    close();
    requestAnimationFrame(() => laterAtHand(menu.about)(() => doCommand(command.id)));
  };
  const byKeys = (event: KeyboardEvent<HTMLDivElement>) => {
    const chord = chordOf(event);
    const command = groups.flat().find((each) => chord && chordFor(each, map) === chord);
    const next = nextItem(event);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (command !== undefined) choose(command);
    else if (next !== undefined) next.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={menu.kind === "image" ? words.ofImage : words.ofRun}
      onKeyDown={byKeys}
      className="floating fixed m-0 max-h-[calc(100dvh-1rem)] min-w-56 overflow-y-auto rounded-card bg-surface-1 p-1 text-label text-text shadow-popover"
    >
      {groups.map((group, index) => (
        <fieldset
          key={group[0]?.id}
          data-first={index === 0}
          className="min-w-0 not-data-[first=true]:mt-1 not-data-[first=true]:border-t not-data-[first=true]:border-hairline not-data-[first=true]:pt-1"
        >
          {group.map((command) => (
            <Item key={command.id} command={command} onPress={() => choose(command)} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function Item({ command, onPress }: { command: Command; onPress: () => void }) {
  const map = useKeyMap();
  const Icon = commandIcons[command.id];
  const chord = chordFor(command, map);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={onPress}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      className="flex h-8 w-full items-center gap-2.5 rounded-field px-2.5 text-left outline-none focus:bg-surface-3 forced-colors:focus:outline-2 pointer-coarse:h-11"
    >
      <Icon aria-hidden="true" className="text-text-2" />
      <span className="flex-1 pr-4">{commandName(command.id)}</span>
      {chord !== undefined && (
        <span aria-hidden="true" className="pointer-coarse:hidden">
          <Keycap>{chordWords(chord, isAppleKeyboard())}</Keycap>
        </span>
      )}
    </button>
  );
}

function possible({ kind, about }: OpenedMenu): Command[][] {
  const commandsOf = (ids: readonly CommandId[]) =>
    ids.flatMap((id) => {
      const command = commandList.find((each) => each.id === id);
      return command === undefined || actionOf(id) === undefined ? [] : [command];
    });
  const groups = laterAtHand(about)(() => menuCommands[kind].map(commandsOf));
  return groups.filter((group) => group.length > 0);
}

function itemsOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function nextItem({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const items = itemsOf(currentTarget);
  const at = items.findIndex((item) => item.matches(":focus"));
  switch (key) {
    case "ArrowDown":
      return items[(at + 1) % items.length];
    case "ArrowUp":
      return items.at(at <= 0 ? -1 : at - 1);
    case "Home":
      return items[0];
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}

/** A press anywhere else, scrolling, and leaving the window close it. */
function followOutside(box: HTMLElement): () => void {
  const end = new AbortController();
  const { signal } = end;
  const close = () => openedMenu.set(undefined);
  const isOutside = ({ target }: Event) => !(target instanceof Node && box.contains(target));
  const options = { signal, capture: true };
  document.addEventListener("pointerdown", (event) => isOutside(event) && close(), options);
  document.addEventListener("scroll", (event) => isOutside(event) && close(), options);
  window.addEventListener("blur", close, { signal });
  window.addEventListener("resize", close, { signal });
  return () => end.abort();
}
