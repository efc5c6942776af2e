"use client";

import { type FormEvent, useId, useState } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { settingWords } from "@/components/studio/panel/setting-words";
import { Button } from "@/components/ui/button";
import { presetsTexts } from "@/lib/language/texts";
import { savePreset } from "./presets";

const words = presetsTexts;

/** The settings of the panel get a name. */
export function SavePreset({ names }: { names: readonly string[] }) {
  const id = useId();
  const model = useCurrentModel();
  const settings = settingWords(model, useDraft((draft) => draft.parametersOf[model.id]) ?? {});
  const hasPrompt = useDraft((draft) => draft.prompt.trim() !== "");
  const [name, setName] = useState("");
  const [withPrompt, setWithPrompt] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") return setProblem(words.nameFirst);
    if (names.includes(name.trim())) return setProblem(words.nameTaken);
    if (!savePreset(name, withPrompt && hasPrompt)) return setProblem(words.notKept);
    setProblem(undefined);
    setName("");
  };
  return (
    <form onSubmit={save} className="flex flex-none flex-col gap-2 px-4 pb-4">
      <label htmlFor={id} className="text-label text-text-2">
        {words.saveAs(model.name)}
      </label>
      <div className="flex gap-2">
        <span
          data-invalid={problem !== undefined}
          className="well flex min-w-0 flex-1 rounded-field"
        >
          <input
            id={id}
            type="text"
            autoComplete="off"
            maxLength={80}
            placeholder={words.name}
            value={name}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => {
              setName(event.currentTarget.value);
              setProblem(undefined);
            }}
            className="h-8 w-full min-w-0 bg-transparent px-2.5 text-label text-text pointer-coarse:h-11"
          />
        </span>
        <Button type="submit">{words.save}</Button>
      </div>
      <p
        id={`${id}-note`}
        role="status"
        data-problem={problem !== undefined}
        className="text-meta text-text-3 data-[problem=true]:text-negative"
      >
        {problem ?? words.settings(settings.map(({ label, value }) => `${label} ${value}`))}
      </p>
      {hasPrompt && (
        <label className="flex min-h-7 items-center gap-2 self-start text-label text-text-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={withPrompt}
            onChange={(event) => setWithPrompt(event.currentTarget.checked)}
            className="size-4 accent-primary"
          />
          {words.withPrompt}
        </label>
      )}
    </form>
  );
}
