"use client";

import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from "react";
import { useCurrentModel, useDraft } from "@/components/studio/draft/draft";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import { codeTexts } from "@/lib/language/texts";
import { beginJson, editedJson, shownJson, writeJson } from "./edited-json";
import { JsonFaults } from "./json-faults";
import { orderText } from "./order-text";
import { readOrder } from "./read-order";
import { Underlined } from "./underlined";

const words = codeTexts;
const INDENT = "  ";
/** The field and what is drawn under it break their lines at the same places. */
const TEXT =
  "col-start-1 row-start-1 block min-h-64 w-full min-w-0 p-3 font-mono text-meta/5 whitespace-pre-wrap wrap-anywhere pointer-coarse:text-prompt-large";

/** The settings as JSON, to be changed: the form follows, and says what it cannot. */
export function JsonView() {
  const { models } = useStudio();
  const model = useCurrentModel();
  const now = useDraft();
  const edited = useStore(editedJson, (text) => text);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const end = useRef(() => {});
  const text = shownJson(edited, orderText(now, model));
  const { draft: held, faults } = readOrder(text, { models, model, draft: now });
  const show = ({ from, to }: { from: number; to: number }) => {
    field.current?.focus();
    field.current?.setSelectionRange(from, to);
  };
  const begin = () => {
    end.current = beginJson();
  };
  const finish = useCallback(() => {
    const ended = end.current;
    end.current = () => {};
    ended();
  }, []);
  // A field that goes while it has the focus is never left.
  useEffect(() => finish, [finish]);
  return (
    <div data-row="parameters count">
      <div className="well grid rounded-card">
        <Underlined text={text} faults={faults} className={TEXT} />
        <textarea
          ref={field}
          id={id}
          aria-label={words.json}
          aria-describedby={`${id}-hint`}
          aria-invalid={faults.length > 0}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => writeJson(currentTarget.value, { models, model })}
          onFocus={begin}
          onBlur={finish}
          onKeyDown={indentOrLeave}
          className={`${TEXT} relative field-sizing-content resize-none overflow-hidden bg-transparent text-text`}
        />
      </div>
      <JsonFaults text={text} faults={faults} isKept={held === undefined} onShow={show} />
      <p id={`${id}-hint`} className="mt-2 text-meta text-text-2">
        {words.jsonHint}
      </p>
    </div>
  );
}

/** Tab indents, until Escape was pressed before it; then it leads on, as everywhere. */
function indentOrLeave(event: KeyboardEvent<HTMLTextAreaElement>): void {
  const { currentTarget: field, key } = event;
  const mayLeave = field.dataset.leave !== undefined;
  if (key === "Escape" && !mayLeave) {
    field.dataset.leave = "";
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (key === "Tab" && !event.shiftKey && !mayLeave) {
    event.preventDefault();
    document.execCommand("insertText", false, INDENT);
  }
  if (key !== "Shift") delete field.dataset.leave;
}
