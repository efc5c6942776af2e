import type { Metadata } from "next";
import { connection } from "next/server";
import { SettingsSection } from "@/components/settings/settings-section";
import { StorageFacts } from "@/components/settings/storage-facts";
import { settingsTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";

const words = settingsTexts;

export const metadata: Metadata = { title: words.pageTitle(words.sections.storage) };

export default async function StoragePage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  return (
    <SettingsSection title={words.sections.storage} lead={words.storage.lead}>
      <StorageFacts report={await running.storageReport()} />
    </SettingsSection>
  );
}
