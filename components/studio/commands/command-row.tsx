"use client";

import { Box, CornerDownLeft, History, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { Keycap } from "@/components/ui/keycap";
import { commandsTexts } from "@/lib/language/texts";
import { chordWords, isAppleKeyboard } from "./chord";
import { commandIcons } from "./command-icons";
import type { Command } from "./command-list";
import type { Found } from "./find-commands";
import { chordFor, useKeyMap } from "./key-map";
import { MatchedWords } from "./matched-words";
import { actionOf } from "./offered-actions";

const words = commandsTexts;

/** In one line; three where the letters are so large that one would say nothing. */
const SHORTENED = "truncate @max-3xs:line-clamp-3 @max-3xs:whitespace-normal";

/** What stands in a row of the command menu: a sign, its words, what is known of it, and its key. */
export function CommandRow({ row, text }: { row: Found; text: string }) {
  const current = useCurrentModel();
  switch (row.section) {
    case "hand":
    case "actions":
    case "pages":
      if ("search" in row) {
        return (
          <Row icon={<Search aria-hidden="true" />} end={<Key chord="Mod+Enter" />}>
            <span className={SHORTENED}>{row.words}</span>
          </Row>
        );
      }
      return <OfCommand command={row.command} words={row.words} text={text} />;
    case "models":
      return (
        <Row icon={<Box aria-hidden="true" />} end={row.model.id === current.id && words.inUse}>
          <span className={SHORTENED}>
            <MatchedWords text={row.model.name} sought={text} />
          </span>
          <Detail>{row.model.provider}</Detail>
        </Row>
      );
    case "prompts":
      return (
        <Row
          icon={<CornerDownLeft aria-hidden="true" />}
          end={words.day(new Date(row.run.createdAt))}
        >
          <span className={SHORTENED}>
            <MatchedWords text={row.words} sought={text} />
          </span>
        </Row>
      );
    case "runs":
      return (
        <Row icon={<History aria-hidden="true" />} end={words.place(row.place)}>
          <span className={SHORTENED}>{row.words}</span>
        </Row>
      );
    case "images":
      return (
        <Row icon={<Thumb src={row.image.thumbnail} />}>
          <span className={SHORTENED}>
            <MatchedWords text={row.words} sought={text} />
          </span>
          <Detail>
            {words.imageOf(row.image.model, words.day(new Date(row.image.createdAt)))}
          </Detail>
        </Row>
      );
    default:
      return row satisfies never;
  }
}

type OfCommandProperties = { command: Command; words: string; text: string };

function OfCommand({ command, words: name, text }: OfCommandProperties) {
  const map = useKeyMap();
  const Icon = commandIcons[command.id];
  const chord = chordFor(command, map);
  const detail = actionOf(command.id)?.detail?.();
  return (
    <Row icon={<Icon aria-hidden="true" />} end={chord !== undefined && <Key chord={chord} />}>
      <span className="flex-none @max-3xs:flex-initial">
        <MatchedWords text={name} sought={text} />
      </span>
      {detail !== undefined && <Detail>{detail}</Detail>}
    </Row>
  );
}

type RowProperties = { icon: ReactNode; end?: ReactNode; children: ReactNode };

function Row({ icon, end, children }: RowProperties) {
  return (
    <>
      <span className="flex size-5 flex-none items-center justify-center">{icon}</span>
      <span className="flex min-w-0 flex-1 items-center gap-x-3 @max-3xs:flex-wrap">
        <span className="flex min-w-0 flex-1 items-baseline gap-x-3 @max-3xs:flex-auto @max-3xs:flex-wrap">
          {children}
        </span>
        {end !== undefined && end !== false && (
          <span className="ml-auto flex-none text-meta text-text-3">{end}</span>
        )}
      </span>
    </>
  );
}

function Detail({ children }: { children: ReactNode }) {
  return <span className={`min-w-0 text-meta text-text-3 ${SHORTENED}`}>{children}</span>;
}

function Key({ chord }: { chord: string }) {
  return <Keycap>{chordWords(chord, isAppleKeyboard())}</Keycap>;
}

function Thumb({ src }: { src: string }) {
  return (
    <img
      src={src}
      alt=""
      width={24}
      height={24}
      decoding="async"
      className="size-6 max-w-none flex-none rounded-thumb bg-surface-3 object-cover"
    />
  );
}
