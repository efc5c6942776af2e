"use client";

import { ListFilter } from "lucide-react";
import Link from "next/link";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import { libraryTexts } from "@/lib/language/texts";
import type { ChoiceGroup } from "./choices";
import { SizeChoice } from "./size-choice";
import { narrow } from "./use-library-address";
import type { TileSize } from "./wall";

const words = libraryTexts;

type Properties = { groups: readonly ChoiceGroup[]; size: TileSize };

/** All filters and the size in a sheet, behind one button that tells how many are set. */
export function FilterSheet({ groups, size }: Properties) {
  const [isOpen, setOpen] = useState(false);
  const count = groups.filter(({ choices }) => choices.some(({ isChosen }) => isChosen)).length;
  return (
    <span className="flex xl:hidden">
      <Button
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="pointer-coarse:min-w-11 max-md:px-2.5"
      >
        <ListFilter aria-hidden="true" />
        <span className="max-md:spoken">{words.filter(count)}</span>
        {count > 0 && (
          <span aria-hidden="true" className="md:hidden">
            {count}
          </span>
        )}
      </Button>
      {isOpen && (
        <Dialog
          label={words.filters}
          onClose={() => setOpen(false)}
          className="w-[min(24rem,100vw-2rem)]"
        >
          <Sheet groups={groups} size={size} />
        </Dialog>
      )}
    </span>
  );
}

function Sheet({ groups, size }: Properties) {
  const id = useId();
  return (
    <form method="dialog" className="flex max-h-[80dvh] flex-col gap-3 overflow-y-auto p-4">
      <h2 className="text-heading">{words.filters}</h2>
      {groups
        .filter(({ choices }) => choices.length > 0)
        .map(({ name, choices, none }) => (
          <label
            key={name}
            htmlFor={`${id}${name}`}
            className="grid grid-cols-[5.25rem_minmax(0,1fr)] items-center gap-3 text-label text-text-2"
          >
            {name}
            <Select
              id={`${id}${name}`}
              options={choices.map((choice) => ({ value: choice.id, label: choice.label }))}
              empty={words.any}
              value={choices.find(({ isChosen }) => isChosen)?.id ?? ""}
              onChange={({ currentTarget: { value } }) =>
                narrow(choices.find((choice) => choice.id === value)?.chosen ?? none)
              }
            />
          </label>
        ))}
      <div className="grid grid-cols-[5.25rem_minmax(0,1fr)] items-center gap-3 text-label text-text-2">
        <span aria-hidden="true">{words.names.size}</span>
        <SizeChoice size={size} />
      </div>
      <div className="mt-2 flex items-center gap-2">
        <Link
          href="/library/trash"
          prefetch={false}
          className="flex h-9 flex-1 items-center text-label text-text-2 hover:text-text pointer-coarse:h-11"
        >
          {words.trash}
        </Link>
        <Button type="submit" variant="primary" className="h-9 flex-1">
          {words.done}
        </Button>
      </div>
    </form>
  );
}
