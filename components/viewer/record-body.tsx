"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { RecordAnswer } from "@/components/runs/record-answer";
import { RecordIdentifiers } from "@/components/runs/record-identifiers";
import { RecordJson } from "@/components/runs/record-json";
import { Button } from "@/components/ui/button";
import { recordOptions } from "@/lib/client/record";
import type { SubmissionRecord } from "@/lib/contract/record";
import type { Generation, Image } from "@/lib/contract/run";
import { recordTexts, viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

type Properties = { generation: Generation; image: Image; revision: number };

/** Every submission with its request and its answer, and the names of it all. */
export function RecordBody({ generation, image, revision }: Properties) {
  const { data, isError, refetch } = useQuery(recordOptions(generation.id, revision));
  if (isError) {
    return (
      <p className="flex flex-wrap items-center gap-2 py-2 text-label text-text-2">
        {words.recordUnread}
        <Button onClick={() => refetch()}>{words.tryAgain}</Button>
      </p>
    );
  }
  if (data === undefined)
    return <p className="py-2 text-label text-text-2">{words.recordLoading}</p>;
  const { submissions, sealed } = data;
  return (
    <div className="flex flex-col gap-3 pt-1 [--well:var(--color-surface-2)]">
      {sealed.includes(image.id) && <p className="text-label text-text-2">{words.sealed}</p>}
      {submissions.length === 0 && <p className="text-label text-text-2">{words.neverSent}</p>}
      {submissions.map((submission, index) => (
        <section key={submission.id} className="flex flex-col gap-2">
          <h3 className="text-label font-medium">
            {words.submission(
              index + 1,
              submissions.length,
              recordTexts.outcome[submission.outcome],
            )}
          </h3>
          <p className="text-label text-text-2">{timesOf(submission)}</p>
          <RecordJson
            title={recordTexts.request}
            note={recordTexts.keysRemoved}
            value={submission.request}
          />
          <RecordAnswer submission={submission} />
        </section>
      ))}
      <RecordIdentifiers record={data} />
      <Link
        href={`/runs/${generation.runId}`}
        prefetch={false}
        className="self-start text-label font-medium underline decoration-control underline-offset-4 hover:decoration-text pointer-coarse:py-3"
      >
        {words.openRun}
      </Link>
    </div>
  );
}

function timesOf({ createdAt, acceptedAt }: SubmissionRecord): string {
  const sent = words.sentAt(recordTexts.clockTime(new Date(createdAt)));
  if (acceptedAt === undefined) return sent;
  const seconds = (Date.parse(acceptedAt) - Date.parse(createdAt)) / 1_000;
  return `${sent}, ${words.acceptedAfter(recordTexts.seconds(seconds))}`;
}
