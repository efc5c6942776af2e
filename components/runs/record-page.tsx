"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Theme } from "@/components/page/theme-toggle";
import { useStudio } from "@/components/studio/studio-context";
import { Button } from "@/components/ui/button";
import { recordOptions } from "@/lib/client/record";
import { runOptions } from "@/lib/client/runs";
import type { FullRecord } from "@/lib/contract/record";
import type { Run } from "@/lib/contract/run";
import { recordTexts } from "@/lib/language/texts";
import { RecordBar } from "./record-bar";
import { RecordEnd } from "./record-end";
import { RecordHead } from "./record-head";
import { RecordPartChoice } from "./record-part-choice";
import { RecordParts } from "./record-parts";
import { RunsFrame } from "./runs-frame";
import { useLiveRuns } from "./use-live-runs";
import { useRunWays } from "./use-run-ways";

type Properties = { run: Run; records: readonly FullRecord[]; theme: Theme };

/** Everything known about one run: what came, when, what was sent and answered. */
export function RecordPage({ run: first, records, theme }: Properties) {
  useLiveRuns(first.revision);
  const { models } = useStudio();
  const router = useRouter();
  const run = useQuery({ ...runOptions(first.id), initialData: first }).data;
  const ways = useRunWays(run, (started) => router.push(`/runs/${started.id}`));
  const [chosen, choose] = useState(run.generations[0]?.id);
  const generation = run.generations.find(({ id }) => id === chosen);
  const known = run.revision === first.revision;
  const record = useQuery({
    ...recordOptions(chosen ?? "", run.revision),
    initialData: known ? records.find((each) => each.generation.id === chosen) : undefined,
    enabled: chosen !== undefined,
  });
  const ended = run.generations.filter((each) => each.images.length < each.expected);
  return (
    <RunsFrame
      theme={theme}
      title={models.find(({ id }) => id === run.model)?.name ?? run.model}
      back
      bar={<RecordBar run={run} ways={ways} />}
    >
      <div className="flex flex-col gap-6 p-6 max-md:gap-4 max-md:p-3">
        <RecordHead run={run} />
        {ended.map((each) => (
          <RecordEnd key={each.id} generation={each} ways={ways} />
        ))}
        {run.generations.length > 1 && (
          <RecordPartChoice run={run} chosen={chosen} onChoose={choose} />
        )}
        {record.isError && (
          <p role="status" className="flex flex-wrap items-center gap-3 text-label text-text-2">
            {recordTexts.unread}
            <Button onClick={() => record.refetch()}>{recordTexts.tryAgain}</Button>
          </p>
        )}
        {record.data !== undefined && generation !== undefined && (
          <RecordParts run={run} generation={generation} record={record.data} />
        )}
      </div>
    </RunsFrame>
  );
}
