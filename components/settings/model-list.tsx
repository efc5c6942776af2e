import { ExternalLink } from "lucide-react";
import { abilityWords } from "@/components/studio/picker/model-words";
import { SandboxMark } from "@/components/ui/sandbox-mark";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";
import { settingsTexts } from "@/lib/language/texts";
import { SettingsCard } from "./settings-section";

const words = settingsTexts.models;

type Properties = { models: readonly OfferedModel[]; providers: readonly ProviderStatus[] };

/** Every model: who carries it, what it can, whether it is ready, where its limits were read. */
export function ModelList({ models, providers }: Properties) {
  return providers.map((provider) => {
    const carried = models.filter((model) => model.provider === provider.id);
    if (carried.length === 0) return null;
    return (
      <section key={provider.id} aria-label={provider.name}>
        <h3 className="mb-2 text-label text-text-2">{provider.name}</h3>
        <SettingsCard>
          {carried.map((model) => (
            <ModelRow key={model.id} model={model} variable={provider.keyVariable} />
          ))}
        </SettingsCard>
      </section>
    );
  });
}

function ModelRow({ model, variable }: { model: OfferedModel; variable: string }) {
  return (
    <article
      aria-label={model.name}
      className="grid grid-cols-[minmax(0,1fr)_8rem_6rem_5rem] items-center gap-x-4 px-5 py-3 text-label max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-y-1 max-md:px-4"
    >
      <div className="min-w-0 max-md:col-span-2">
        <h4 className="text-body font-medium">
          {model.name}
          {model.own === true && (
            <span className="ml-2 text-meta font-normal text-text-3">{words.own}</span>
          )}
        </h4>
        <p className="font-mono text-meta wrap-anywhere text-text-3">{model.id}</p>
      </div>
      <p className="text-text-2 max-md:hidden">{abilityWords(model)}</p>
      <p
        className="flex min-w-0 items-center gap-2 text-text-2"
        data-tooltip={model.ready ? undefined : words.needs(variable)}
      >
        {model.ready ? (
          <span aria-hidden="true" className="size-2 rounded-full bg-positive" />
        ) : (
          <SandboxMark />
        )}
        {model.ready ? words.ready : words.inSandbox}
        <span className="text-text-3 md:hidden">· {abilityWords(model)}</span>
      </p>
      <a
        href={model.source.url}
        target="_blank"
        rel="noreferrer"
        aria-label={words.source(model.name)}
        data-tooltip={words.read(model.source.read)}
        className="inline-flex h-8 items-center justify-end gap-1.5 text-text-2 underline-offset-4 hover:text-text hover:underline pointer-coarse:h-11"
      >
        {words.sourceShort}
        <ExternalLink aria-hidden="true" />
      </a>
    </article>
  );
}
