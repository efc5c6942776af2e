import type { Metadata } from "next";
import { AppearanceForm } from "@/components/settings/appearance-form";
import { SettingsSection } from "@/components/settings/settings-section";
import { settingsTexts } from "@/lib/language/texts";
import { chosenSurround } from "../../surround";
import { chosenTheme } from "../../theme";

const words = settingsTexts;

export const metadata: Metadata = { title: words.pageTitle(words.sections.appearance) };

export default async function AppearancePage() {
  return (
    <SettingsSection title={words.sections.appearance} lead={words.appearance.lead}>
      <AppearanceForm theme={await chosenTheme()} surround={await chosenSurround()} />
    </SettingsSection>
  );
}
