"use client";

import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useReducer, useRef } from "react";
import { draft, useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { takePaste } from "@/components/studio/import/pasted-text";
import { pointing } from "@/components/studio/mentions/pointing";
import { nothingTold, told } from "@/components/studio/mentions/told";
import { offerPastedLink } from "@/components/studio/references/pasted-link";
import { useStore } from "@/components/ui/browser/store";
import { composerTexts } from "@/lib/language/texts";
import { ComposerCounter, isCounted } from "./composer-counter";
import { PromptHandle } from "./prompt-handle";
import { promptHeight } from "./prompt-height";
import { useEarlierPrompts } from "./use-earlier-prompts";

const words = composerTexts;

/** The field and the unseen text behind it, line by line the same; two to eight lines high. */
const TEXT =
  "col-start-1 row-start-1 block max-h-[calc(8lh+--spacing(1))] group-data-[held=true]/prompt:h-(--prompt-height) group-data-[held=true]/prompt:max-h-none min-h-14 [@media(height<50rem)]:min-h-10 w-full min-w-0 [scrollbar-gutter:stable] pt-1 text-prompt pointer-coarse:text-prompt-large max-lg:text-prompt-large";

export function ComposerPrompt() {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const prompt = useDraft((draft) => draft.prompt);
  const count = useDraft((draft) => draft.references.length);
  const { prompt: limits, references } = useCurrentModel();
  const walk = useEarlierPrompts();
  const height = useStore(promptHeight, (px) => px);
  const { maximum } = limits;
  const [said, hear] = useReducer(told, nothingTold);
  const parts = pointing.useCode();
  const canPoint = count > 0 || references?.required === true;
  useEffect(() => {
    if (canPoint) pointing.warm();
  }, [canPoint]);
  const described = [...(isCounted(prompt, maximum) ? [`${id}-length`] : []), ...said.described];

  const write = (event: ChangeEvent<HTMLTextAreaElement>) => {
    draft.setPrompt(event.currentTarget.value);
    parts?.wrote(event);
  };
  const byKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (parts?.takeKey(event, said.mentions) !== true) walk(event);
  };
  return (
    <div className="relative min-w-[min(100%,16rem)] flex-1">
      <label htmlFor={id} className="spoken">
        {words.prompt}
      </label>
      <PromptHandle field={() => field.current} />
      <div
        data-held={height > 0}
        style={{ "--prompt-height": `${height}px` }}
        className="group/prompt grid"
      >
        {/* The text once more, unseen, behind the field: it carries what is drawn under the words. */}
        <div
          ref={layer}
          aria-hidden="true"
          data-mentions
          className={`pointer-events-none overflow-hidden whitespace-pre-wrap wrap-break-word text-transparent select-none forced-color-adjust-none ${TEXT}`}
        >
          {parts === undefined ? prompt : <parts.PromptText text={prompt} />}
          {/* A last line that is empty counts only if something stands in it. */}
          {"\u200b"}
        </div>
        <textarea
          {...parts?.promptLights({ layer, mentions: said.mentions })}
          ref={field}
          id={id}
          data-prompt
          rows={2}
          value={prompt}
          aria-describedby={described.length > 0 ? described.join(" ") : undefined}
          aria-invalid={maximum !== undefined && prompt.length > maximum}
          aria-autocomplete={count > 0 ? "list" : undefined}
          aria-controls={said.list}
          aria-activedescendant={said.active}
          placeholder={count > 0 ? words.promptEmptyWithReferences : words.promptEmpty}
          onChange={write}
          onKeyDown={byKeys}
          onPaste={(event) => {
            if (takePaste(event)) return;
            offerPastedLink(event.clipboardData.getData("text/plain"));
          }}
          className={`${TEXT} relative field-sizing-content resize-none overflow-y-auto bg-transparent outline-none forced-color-adjust-none forced-colors:text-[CanvasText] forced-colors:placeholder:text-[GrayText]`}
        />
      </div>
      {parts !== undefined && (
        <parts.PromptMentions id={id} field={field} layer={layer} onTold={hear} />
      )}
      <ComposerCounter id={`${id}-length`} prompt={prompt} maximum={maximum} />
    </div>
  );
}
