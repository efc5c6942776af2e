"use client";

import { useEffect, useId, useState } from "react";
import { SettingsCard } from "@/components/settings/settings-section";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { showToast } from "@/components/ui/toast";
import { commandsTexts } from "@/lib/language/texts";
import { commandGroups, commandList } from "./command-list";
import { commandName } from "./command-name";
import { firstKeyMap, followKeyMap, type KeyMap, keys, useKeyMap } from "./key-map";
import { KeyRow } from "./key-row";

const words = commandsTexts.settings;

/** Which key does what, in this browser; every change acts at once. */
export function KeysForm() {
  useEffect(followKeyMap, []);
  const map = useKeyMap();
  const [search, setSearch] = useState("");
  const sought = search.trim().toLowerCase();
  const groups = commandGroups
    .map((group) => ({
      group,
      found: commandList.filter(
        (command) =>
          command.group === group && commandName(command.id).toLowerCase().includes(sought),
      ),
    }))
    .filter(({ found }) => found.length > 0);
  return (
    <>
      <SettingsCard>
        <Choice
          name={words.letters}
          help={words.lettersHelp}
          checked={map.letters}
          onChange={(letters) => keys.change({ ...map, letters })}
        />
        <Choice
          name={words.enterSends}
          help={words.enterSendsHelp}
          checked={map.enterSends}
          onChange={(enterSends) => keys.change({ ...map, enterSends })}
        />
      </SettingsCard>
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="well h-9 min-w-0 flex-[1_1_8rem] rounded-field px-3 text-label pointer-coarse:h-11"
        />
        <Button className="h-9" onClick={() => resetAll(map)}>
          {words.resetAll}
        </Button>
      </div>
      {groups.length === 0 && (
        <p className="text-label text-text-2">{words.nothing(search.trim())}</p>
      )}
      {groups.map(({ group, found }) => (
        <section key={group} aria-label={commandsTexts.groups[group]}>
          <h3 className="pb-2 text-label font-semibold">{commandsTexts.groups[group]}</h3>
          <SettingsCard>
            {found.map((command) => (
              <KeyRow key={command.id} command={command} />
            ))}
          </SettingsCard>
        </section>
      ))}
    </>
  );
}

function resetAll(before: KeyMap): void {
  keys.change(firstKeyMap);
  showToast({ text: words.wasReset, undo: () => changeKeys(before) });
}

/** Sets the keys and returns the way back. */
function changeKeys(next: KeyMap): () => unknown {
  const before = keys.get();
  keys.change(next);
  return () => changeKeys(before);
}

type ChoiceProperties = {
  name: string;
  help: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

function Choice({ name, help, checked, onChange }: ChoiceProperties) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-4 max-md:px-4">
      <div className="flex-[1_1_10rem]">
        <label htmlFor={id} className="text-label">
          {name}
        </label>
        <p id={`${id}-help`} className="mt-0.5 text-meta text-text-3">
          {help}
        </p>
      </div>
      <Switch id={id} describedBy={`${id}-help`} checked={checked} onChange={onChange} />
    </div>
  );
}
