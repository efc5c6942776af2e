import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { recordTexts } from "@/lib/language/texts";
import { jsonLines } from "./json-lines";
import { RecordCard } from "./record-card";

const words = recordTexts;

type Properties = { title: string; note?: ReactNode; value: unknown };

/** JSON to be read and copied. */
export function RecordJson({ title, note, value }: Properties) {
  const lines = jsonLines(value);
  return (
    <RecordCard
      title={title}
      note={note}
      action={
        <CopyButton text={JSON.stringify(value, null, 2)} label={words.copy} done={words.copied} />
      }
    >
      <Code>
        {lines.map(({ number, indent, name, value: text, end }) => (
          <span key={number} className="block">
            {indent}
            {name}
            <span className="break-all text-text">{text}</span>
            {end}
          </span>
        ))}
      </Code>
    </RecordCard>
  );
}

/** Lines of code; they wrap, so nothing of them is out of reach. */
export function Code({ children }: { children: ReactNode }) {
  return (
    <pre className="font-mono text-meta/4.5 whitespace-pre-wrap break-words text-text-2">
      {children}
    </pre>
  );
}
