"use client";

import { memo } from "react";
import { useHydrated } from "@/components/ui/browser/hydrated";
import { Keycap } from "@/components/ui/keycap";
import { commandHintTexts } from "@/lib/language/texts";
import { chordWords, isAppleKeyboard } from "./chord";
import { commandList } from "./command-list";
import { chordFor, useKeyMap } from "./key-map";
import { openOverlay } from "./overlay";
import { useKeyHint } from "./use-key-hint";
import { warmRoom } from "./warm-room";

const label = commandHintTexts.menu;
const command = commandList.find(({ id }) => id === "menu");

/** Opens the command menu, and tells its key to people who do not know it yet. */
export const CommandsButton = memo(function CommandsButton() {
  const map = useKeyMap();
  const hint = useKeyHint("menu", label);
  const isApple = !useHydrated() || isAppleKeyboard();
  const chord = chordWords((command && chordFor(command, map)) ?? "Mod+K", isApple);
  return (
    <button
      type="button"
      {...hint}
      aria-haspopup="dialog"
      onPointerEnter={warmRoom}
      onFocus={warmRoom}
      onClick={() => openOverlay("menu")}
      className="flex h-8 min-w-8 items-center justify-center rounded-button px-1 hover:[&>kbd]:text-text pointer-coarse:size-11 max-md:hidden"
    >
      <span className="spoken">{label}</span>
      <Keycap>{chord}</Keycap>
    </button>
  );
});
