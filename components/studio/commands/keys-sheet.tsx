"use client";

import { Search, X } from "lucide-react";
import Link from "next/link";
import { useId, useRef, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Keycap } from "@/components/ui/keycap";
import { Switch } from "@/components/ui/switch";
import { commandsTexts } from "@/lib/language/texts";
import { isAppleKeyboard } from "./chord";
import { keys, useKeyMap } from "./key-map";
import { useOffers } from "./offered-actions";
import { closeOverlay } from "./overlay";
import { type SheetRow, sheetColumns } from "./sheet-columns";

const words = commandsTexts;

/** All keys that work here, as they are set now, found by words. */
export function KeysSheet() {
  const map = useKeyMap();
  const offers = useOffers();
  const [search, setSearch] = useState("");
  const content = useRef<HTMLDivElement>(null);
  const lettersId = useId();
  const columns = sheetColumns({ map, offers, search, isApple: isAppleKeyboard() });
  const close = () => content.current?.closest("dialog")?.close();
  return (
    <Dialog
      label={words.sheet}
      onClose={closeOverlay}
      className="max-h-[min(43rem,calc(100dvh-2rem))]! w-[min(60rem,calc(100vw-2rem))]"
    >
      <div ref={content} className="@container flex max-h-[inherit] flex-col">
        <div className="flex min-h-15 flex-none items-center gap-x-4 @max-[26rem]:flex-wrap border-b border-hairline pr-4 pl-6 max-md:pr-2 max-md:pl-4">
          <h2 className="text-heading">{words.sheet}</h2>
          <span className="well flex h-8 w-72 min-w-0 items-center gap-2 rounded-field px-2.5 @max-[26rem]:order-last @max-[26rem]:mb-3 @max-[26rem]:w-full pointer-coarse:h-11">
            <Search aria-hidden="true" className="text-text-2" />
            <input
              type="search"
              aria-label={words.sheetSearch}
              placeholder={words.sheetSearch}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              className="h-full min-w-0 flex-1 bg-transparent text-label outline-none"
            />
          </span>
          <span className="flex-1" />
          <IconButton label={words.close} onClick={close}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        <div className="grid min-h-0 flex-1 grid-cols-3 content-start gap-x-12 overflow-y-auto overscroll-contain px-6 pt-1 pb-6 @max-[26rem]:grid-cols-1! max-lg:grid-cols-2 max-md:grid-cols-1 max-md:px-4">
          {columns.length === 0 && (
            <p className="col-span-full py-6 text-label text-text-2">{words.nothing(search)}</p>
          )}
          {columns.map((groups) => (
            <div key={groups[0]?.name}>
              {groups.map(({ name, rows }) => (
                <section key={name} aria-label={name}>
                  <h3 className="pt-5 pb-2 text-label font-semibold">{name}</h3>
                  <dl>
                    {rows.map((row) => (
                      <Row key={row.name} row={row} />
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          ))}
        </div>
        <div className="flex min-h-13 flex-none items-center gap-x-2.5 border-t border-hairline px-6 @max-3xs:flex-wrap @max-3xs:py-2 max-md:px-4">
          <Switch
            id={lettersId}
            checked={map.letters}
            onChange={(letters) => keys.change({ ...map, letters })}
          />
          <label htmlFor={lettersId} className="flex-1 text-label text-text-2 @max-3xs:basis-32">
            {words.lettersAct}
          </label>
          <Link
            href="/settings/keys"
            prefetch={false}
            className="-mr-3 ml-auto inline-flex h-8 items-center rounded-button px-3 text-label font-medium hover:bg-surface-3 pointer-coarse:h-11"
          >
            {words.changeKeys}
          </Link>
        </div>
      </div>
    </Dialog>
  );
}

function Row({ row: { name, keys, isHeld } }: { row: SheetRow }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-x-3 @max-3xs:flex-wrap @max-3xs:py-1 text-label text-text-2">
      <dt>{name}</dt>
      <dd className="ml-auto flex flex-none items-center gap-1">
        {isHeld && <span className="pr-0.5 text-meta text-text-3">{words.hold}</span>}
        {keys.map((key) => (
          <Keycap key={key}>{key}</Keycap>
        ))}
      </dd>
    </div>
  );
}
