"use client";

import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { showToast } from "@/components/ui/toast";
import { frameTexts, presetsTexts } from "@/lib/language/texts";
import type { Preset } from "./preset";
import { PresetRow } from "./preset-row";
import { followPresets, keepPresets, presets, takePreset } from "./presets";
import { SavePreset } from "./save-preset";

const words = presetsTexts;

type Deleted = { preset: Preset; at: number };

/** Settings under names: saved, taken over, renamed, deleted. */
export function PresetsDialog({ onClose }: { onClose: () => void }) {
  const list = useStore(presets, (all) => all);
  // One after the other, each with a way back of its own.
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const last = deleted.at(-1);
  const content = useRef<HTMLDivElement>(null);
  useEffect(followPresets, []);
  const { models } = useStudio();

  const close = () => content.current?.closest("dialog")?.close();
  const take = (preset: Preset) => {
    close();
    takePreset(preset, models);
  };
  const remove = (preset: Preset) => {
    const at = list.indexOf(preset);
    if (keepPresets(list.filter((each) => each !== preset))) {
      setDeleted([...deleted, { preset, at }]);
    }
    content.current?.querySelector<HTMLElement>("[data-status]")?.focus();
  };
  const rename = (preset: Preset, name: string) =>
    keepPresets(list.map((each) => (each === preset ? { ...preset, name } : each)));
  const leave = () => {
    onClose();
    for (const each of deleted) {
      showToast({ text: words.deleted(each.preset.name), undo: () => putBack(each) });
    }
  };

  return (
    <Dialog
      label={words.title}
      onClose={leave}
      className="max-h-[min(37.25rem,calc(100dvh-3rem))] w-[min(28rem,calc(100vw-2rem))] max-md:mx-0 max-md:mt-auto max-md:mb-0 max-md:max-h-[92dvh] max-md:w-full max-md:rounded-b-none"
    >
      <div ref={content} className="flex max-h-[inherit] flex-col">
        <div className="flex h-13 flex-none items-center gap-3 pr-2.5 pl-4">
          <h2 className="text-heading">{words.title}</h2>
          <span className="text-meta text-text-3">{words.keptHere}</span>
          <IconButton label={frameTexts.close} onClick={close} className="ml-auto size-8">
            <X aria-hidden />
          </IconButton>
        </div>
        <SavePreset names={list.map(({ name }) => name)} />
        <div className="min-h-0 overflow-y-auto overscroll-contain border-t border-hairline p-2">
          {/* The focus comes here when the row that it stood in goes. */}
          <div role="status" data-status tabIndex={-1} className="rounded-button outline-offset-0">
            {last !== undefined && (
              <p className="flex min-h-11 items-center justify-between gap-3 px-3 text-label text-text-2">
                {words.deleted(last.preset.name)}
                <Button
                  onClick={() => {
                    putBack(last);
                    setDeleted(deleted.slice(0, -1));
                  }}
                >
                  {words.undo}
                </Button>
              </p>
            )}
          </div>
          {list.length === 0 && last === undefined && (
            <p className="px-3 py-4 text-label text-text-2">{words.none}</p>
          )}
          <ul aria-label={words.title}>
            {list.map((preset) => (
              <PresetRow
                key={preset.id}
                preset={preset}
                onTake={() => take(preset)}
                onRename={(name) => rename(preset, name)}
                onDelete={() => remove(preset)}
              />
            ))}
          </ul>
        </div>
      </div>
    </Dialog>
  );
}

/** At its old place, among whatever was saved meanwhile. */
function putBack({ preset, at }: Deleted): void {
  const list = presets.get();
  if (list.some(({ id }) => id === preset.id)) return;
  keepPresets([...list.slice(0, at), preset, ...list.slice(at)]);
}
