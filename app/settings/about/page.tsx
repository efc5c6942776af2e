import type { Metadata } from "next";
import { connection } from "next/server";
import { AboutFacts } from "@/components/settings/about-facts";
import { SettingsSection } from "@/components/settings/settings-section";
import { settingsTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";

const words = settingsTexts;

export const metadata: Metadata = { title: words.pageTitle(words.sections.about) };

export default async function AboutPage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  return (
    <SettingsSection title={words.sections.about} lead={words.about.lead}>
      <AboutFacts {...(await running.about())} />
    </SettingsSection>
  );
}
