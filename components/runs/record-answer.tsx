import type { SubmissionRecord } from "@/lib/contract/record";
import { recordTexts } from "@/lib/language/texts";
import { parsedJson } from "./json-lines";
import { RecordCard } from "./record-card";
import { Code, RecordJson } from "./record-json";

const words = recordTexts;

/** The latest answer: pretty where it is JSON, as it began where it is not. */
export function RecordAnswer({ submission }: { submission: SubmissionRecord | undefined }) {
  const text = submission?.answerBeginning;
  const status = submission?.answerStatus;
  const note = status === undefined ? undefined : words.status(status);
  if (text === undefined || text === "") {
    return (
      <RecordCard title={words.answer} note={note}>
        <p className="text-label text-text-2">
          {submission === undefined ? words.notSent : words.noAnswer}
        </p>
      </RecordCard>
    );
  }
  const parsed = parsedJson(text);
  if (parsed !== undefined) {
    return <RecordJson title={words.answer} note={note} value={parsed.value} />;
  }
  return (
    <RecordCard title={words.answer} note={note}>
      <Code>{text}</Code>
      <p className="mt-2 text-meta text-text-2">{words.cutOff}</p>
    </RecordCard>
  );
}
