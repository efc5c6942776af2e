"use client";

import Link from "next/link";
import { useStudio } from "@/components/studio/studio-context";
import type { Run } from "@/lib/contract/run";
import { runsTexts } from "@/lib/language/texts";
import { isSandboxed } from "./run-facts";
import { RunMoney } from "./run-money";
import { RunProgress } from "./run-progress";
import { RunRowAction } from "./run-row-action";
import { RunStateIcon } from "./run-state-icon";
import { RunThumbs } from "./run-thumbs";

const words = runsTexts;

/** One run in a line: the whole line leads to its record, its action stays where it is. */
export function RunRow({ run }: { run: Run }) {
  const { models, providers } = useStudio();
  const model = models.find(({ id }) => id === run.model);
  const name = model?.name ?? run.model;
  const [first] = run.generations;
  const provider = providers.find(({ id }) => id === first?.provider)?.name ?? first?.provider;
  const via = isSandboxed(run) ? words.sandbox : (provider ?? "");
  return (
    <li
      data-run={run.id}
      data-state={run.state}
      className="relative grid min-h-15 grid-cols-[1rem_minmax(0,1fr)_auto] @max-3xs:grid-cols-[1rem_minmax(0,1fr)] items-center gap-x-5 border-b border-hairline px-4 py-2 text-label hover:bg-surface-1 has-[a:focus-visible]:bg-surface-1 slim:gap-x-3 slim:px-3 roomy:grid-cols-[1rem_7.5rem_minmax(0,1fr)_9.5rem_6rem_5.5rem] broad:grid-cols-[1rem_9.25rem_minmax(0,1fr)_12.25rem_7rem_3rem_9.375rem_5.5rem]"
    >
      <span className="flex slim:self-start slim:pt-0.5">
        <RunStateIcon run={run} />
      </span>
      <span className="min-w-0">
        <Link
          href={`/runs/${run.id}`}
          prefetch={false}
          aria-label={words.open(name, via, run.prompt)}
          className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {name}
        </Link>
        <span className="block truncate text-meta text-text-2 @max-3xs:whitespace-normal">
          {via}
          <span className="broad:hidden">
            {" · "}
            <Time run={run} />
          </span>
        </span>
        <span className="block truncate text-text-2 roomy:hidden">{run.prompt}</span>
      </span>
      <span className="truncate text-text-2 slim:hidden">{run.prompt}</span>
      <div className="min-w-0 slim:order-1 slim:col-span-1 slim:col-start-2">
        <RunProgress run={run} />
        {!isSandboxed(run) && (
          <p className="text-meta text-text-2 empty:hidden broad:hidden">
            <RunMoney run={run} />
          </p>
        )}
      </div>
      <span className="flex justify-end text-text-2 unbroad:hidden">
        <RunMoney run={run} />
      </span>
      <span className="text-right text-text-3 unbroad:hidden">
        <Time run={run} />
      </span>
      <div className="flex min-w-0 slim:w-18 @max-3xs:order-1 @max-3xs:col-start-2">
        <RunThumbs run={run} />
      </div>
      <div className="flex min-w-0 slim:order-1 slim:empty:hidden @max-3xs:col-start-2">
        <RunRowAction run={run} model={name} />
      </div>
    </li>
  );
}

function Time({ run }: { run: Run }) {
  return <time dateTime={run.createdAt}>{words.timeOfDay(new Date(run.createdAt))}</time>;
}
