import { connection } from "next/server";
import { ProviderList } from "@/components/settings/provider-list";
import { SettingsSection } from "@/components/settings/settings-section";
import { settingsTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";

const words = settingsTexts;

export async function ProvidersPage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const { models, providers } = await running.settingsView();
  return (
    <SettingsSection title={words.sections.providers} lead={words.providers.lead}>
      <ProviderList models={models} providers={providers} />
    </SettingsSection>
  );
}
