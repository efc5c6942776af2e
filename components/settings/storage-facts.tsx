"use client";

import { useQuery } from "@tanstack/react-query";
import { useSecondsSince } from "@/components/ui/browser/server-time";
import { storageOptions } from "@/lib/client/settings";
import type { StorageReport } from "@/lib/contract/storage";
import { settingsTexts } from "@/lib/language/texts";
import { FactRow } from "./fact-row";
import { SettingsCard } from "./settings-section";

const words = settingsTexts.storage;
const kinds = ["images", "thumbnails", "database", "answers", "quarantine"] as const;

/** Where everything lies, how much of it there is, and how long the trash keeps things. */
export function StorageFacts({ report }: { report: StorageReport }) {
  const { data, isError } = useQuery(storageOptions(report));
  const { used } = data;
  const total = used && kinds.reduce((sum, kind) => sum + used[kind], 0);
  return (
    <>
      {isError && (
        <p role="status" className="text-label text-text-2">
          {settingsTexts.notRead}
        </p>
      )}
      <SettingsCard>
        <FactRow term={words.folder}>
          <code className="font-mono text-meta [overflow-wrap:anywhere]">{data.dataDir}</code>
        </FactRow>
        <FactRow term={words.free}>{words.bytes(data.freeBytes)}</FactRow>
        <FactRow term={words.trash}>{words.trashDays(data.trashDays)}</FactRow>
      </SettingsCard>
      <SettingsCard>
        <FactRow
          term={words.used}
          help={used === undefined ? undefined : <Measured measuredAt={used.measuredAt} />}
        >
          {total === undefined ? words.measuring : words.bytes(total)}
        </FactRow>
        {kinds.map((kind) => (
          <FactRow key={kind} term={words.kinds[kind]} help={words.help[kind]}>
            {used === undefined ? "–" : words.bytes(used[kind])}
          </FactRow>
        ))}
      </SettingsCard>
    </>
  );
}

function Measured({ measuredAt }: { measuredAt: string }) {
  const seconds = useSecondsSince(measuredAt);
  return words.measured(settingsTexts.providers.ago(seconds));
}
