"use client";

import { type RefObject, useEffect, useLayoutEffect } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { mentionsTexts } from "@/lib/language/texts";
import { light, useMentions } from "./lights";
import { optionId, useMentionChoice } from "./mention-choice";
import { MentionedText } from "./mention-layer";
import { MentionList } from "./mention-list";
import { MentionMissing, missingWords } from "./mention-missing";
import { mentionedPositions } from "./seen-mentions";
import type { Told } from "./told";

/** The text behind the prompt, with its mentions. */
export function PromptText({ text }: { text: string }) {
  const choice = useMentionChoice();
  return <MentionedText text={text} mentions={useMentions()} askedFrom={choice?.asked.from} />;
}

type Properties = {
  /** What the ids of everything here begin with. */
  id: string;
  field: RefObject<HTMLTextAreaElement | null>;
  layer: RefObject<HTMLDivElement | null>;
  /** Hears each time what the field has to say of itself. */
  onTold: (told: Told) => void;
};

/** What stands under the prompt because of its mentions: the list of images, and what is missing. */
export function PromptMentions({ id, field, layer, onTold }: Properties) {
  const count = useDraft((draft) => draft.references.length);
  const { references } = useCurrentModel();
  const mentions = useMentions();
  const choice = useMentionChoice();
  const missing = missingWords(mentions);
  const mentioned = mentionedPositions(mentions);
  const list = choice === undefined ? undefined : `${id}-images`;
  const told: Told = {
    mentions,
    described: [
      ...(mentioned.length > 0 ? [`${id}-mentions`] : []),
      ...(missing === undefined ? [] : [`${id}-missing`]),
    ],
    list,
    active: list && choice && optionId(list, choice.positions[choice.active] ?? 1),
  };
  useLayoutEffect(() => onTold(told));
  useEffect(() => {
    const prompt = field.current;
    if (prompt !== null && document.activeElement === prompt) light({ caret: prompt.selectionEnd });
  }, [field]);
  return (
    <>
      {mentioned.length > 0 && (
        <span id={`${id}-mentions`} className="spoken">
          {mentionsTexts.described(mentioned)}
        </span>
      )}
      {missing !== undefined && (
        <MentionMissing
          id={`${id}-missing`}
          said={missing}
          canAdd={
            references !== undefined && count < (references.maximum ?? Number.POSITIVE_INFINITY)
          }
        />
      )}
      {choice !== undefined && list !== undefined && (
        <MentionList
          id={list}
          choice={choice}
          field={() => field.current}
          layer={() => layer.current}
        />
      )}
    </>
  );
}
