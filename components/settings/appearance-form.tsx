"use client";

import { useId } from "react";
import { Segmented } from "@/components/ui/segmented";
import { settingsTexts } from "@/lib/language/texts";
import { type Surround, surrounds, type Theme, themes } from "./appearance";
import { chooseSurround, chooseTheme, useSurround, useTheme } from "./choose-appearance";
import { SettingsCard } from "./settings-section";
import { SurroundChoice } from "./surround-choice";

const words = settingsTexts.appearance;

type Properties = { theme: Theme; surround: Surround };

/** How the studio looks in this browser. Every choice acts at once. */
export function AppearanceForm({ theme, surround }: Properties) {
  const themeId = useId();
  const surroundId = useId();
  const chosenTheme = useTheme(theme);
  const chosenSurround = useSurround(surround);
  return (
    <SettingsCard>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-5 py-4 max-md:px-4">
        <h3 id={themeId} className="text-label">
          {words.theme}
        </h3>
        <Segmented
          labelledBy={themeId}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
          value={chosenTheme}
          onChange={(value) => {
            const found = themes.find((each) => each === value);
            if (found !== undefined) chooseTheme(found);
          }}
        />
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 px-5 py-4 max-md:px-4">
        <div className="max-w-70">
          <h3 id={surroundId} className="text-label">
            {words.surround}
          </h3>
          <p className="mt-0.5 text-meta text-text-3">{words.surroundHelp}</p>
        </div>
        <SurroundChoice
          labelledBy={surroundId}
          options={surrounds}
          value={chosenSurround}
          onChange={chooseSurround}
        />
      </div>
    </SettingsCard>
  );
}
