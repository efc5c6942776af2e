import type { ReactNode } from "react";
import type { FullRecord } from "@/lib/contract/record";
import { recordTexts } from "@/lib/language/texts";
import { RecordCard } from "./record-card";

const words = recordTexts;

/** The names under which the studio and the provider know this work. */
export function RecordIdentifiers({ record }: { record: FullRecord }) {
  const { generation, submissions } = record;
  return (
    <RecordCard title={words.identifiers}>
      <dl className="text-label">
        <Row label={words.model}>{generation.wireModel}</Row>
        <Row label={words.run}>{generation.runId}</Row>
        <Row label={words.generation}>{generation.id}</Row>
        {submissions.map(({ id, outcome, task }) => (
          <Row key={id} label={words.submission}>
            {id}
            <span className="block font-sans text-text-2">{words.outcome[outcome]}</span>
            {task !== undefined && <span className="block">{words.taskOf(taskId(task))}</span>}
          </Row>
        ))}
      </dl>
    </RecordCard>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[25%_minmax(0,1fr)] gap-2 py-1.5">
      <dt className="font-label text-text-2">{label}</dt>
      <dd className="font-mono text-meta/4.5 break-all">{children}</dd>
    </div>
  );
}

function taskId(task: unknown): string {
  if (typeof task === "object" && task !== null && "id" in task) return String(task.id);
  return JSON.stringify(task);
}
