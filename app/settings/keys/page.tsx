import type { Metadata } from "next";
import { SettingsSection } from "@/components/settings/settings-section";
import { KeysForm } from "@/components/studio/commands/keys-form";
import { commandsTexts, settingsTexts } from "@/lib/language/texts";

const words = commandsTexts.settings;

export const metadata: Metadata = { title: settingsTexts.pageTitle(words.title) };

export default function KeysPage() {
  return (
    <SettingsSection title={words.title} lead={words.lead}>
      <KeysForm />
    </SettingsSection>
  );
}
