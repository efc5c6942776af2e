"use client";

import { useQuery } from "@tanstack/react-query";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import { providersOptions } from "@/lib/client/settings";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import { settingsTexts } from "@/lib/language/texts";
import { ProviderRow } from "./provider-row";
import { SettingsCard } from "./settings-section";

const words = settingsTexts.providers;

type Properties = { providers: ProviderStatus[]; models: readonly OfferedModel[] };

export function ProviderList({ providers, models }: Properties) {
  const { data, isError } = useQuery(providersOptions(providers));
  return (
    <>
      {isError && (
        <p role="status" className="text-label text-text-2">
          {settingsTexts.notRead}
        </p>
      )}
      <SettingsCard>
        {data.map((provider) => (
          <ProviderRow
            key={provider.id}
            provider={provider}
            models={models.filter((model) => model.provider === provider.id).length}
          />
        ))}
        <article aria-label={words.sandbox} className="px-5 py-4 max-md:px-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="text-heading">{words.sandbox}</h3>
            <span className="inline-flex items-center gap-2 text-label text-text-2">
              <SandboxMark />
              {words.builtIn}
            </span>
            <p className="ml-auto text-meta text-text-2">{words.free}</p>
          </div>
          <p className="mt-1.5 text-label/5 text-text-2">{words.sandboxLine}</p>
        </article>
      </SettingsCard>
    </>
  );
}
