"use client";

import { useStudio } from "@/components/studio/studio-context";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { Run } from "@/lib/contract/run";
import { galleryTexts, recordTexts } from "@/lib/language/texts";
import { RecordImages } from "./record-images";
import { isSandboxed } from "./run-facts";

const words = recordTexts;

/** The images with the words they were made from. */
export function RecordHead({ run }: { run: Run }) {
  const { models } = useStudio();
  const [first] = run.generations;
  const model = models.find(({ id }) => id === run.model);
  const leaveOut = model?.parameters.find(
    (parameter) => parameter.kind === "text" && parameter.role === "leave-out",
  );
  const left = leaveOut && first?.parameters[leaveOut.name];
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,2.75fr)_minmax(0,1fr)] max-md:gap-3">
      <RecordImages run={run} />
      <div className="min-w-0">
        <h2 className="spoken">{words.prompt}</h2>
        <p className="max-h-48 overflow-y-auto text-prompt whitespace-pre-wrap break-words">
          {run.prompt === "" ? words.noPrompt : run.prompt}
        </p>
        {typeof left === "string" && left !== "" && (
          <p className="mt-2 text-label text-text-2">
            {leaveOut?.label}: {left}
          </p>
        )}
        {isSandboxed(run) && (
          <p className="mt-3 flex items-center gap-2 text-label text-text-2">
            <SandboxMark />
            {galleryTexts.sandboxNote}
          </p>
        )}
      </div>
    </div>
  );
}
