import type { Metadata } from "next";
import { connection } from "next/server";
import { ModelList } from "@/components/settings/model-list";
import { OwnModelFacts } from "@/components/settings/own-model-facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { settingsTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";

const words = settingsTexts;

export const metadata: Metadata = { title: words.pageTitle(words.sections.models) };

export default async function ModelsPage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const { models, ownModels, providers } = await running.settingsView();
  return (
    <SettingsSection title={words.sections.models} lead={words.models.lead}>
      <ModelList models={models} providers={providers} />
      <OwnModelFacts {...ownModels} />
    </SettingsSection>
  );
}
