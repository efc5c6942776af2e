import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { settingsTexts } from "@/lib/language/texts";
import { chosenTheme } from "../theme";

export const metadata: Metadata = { title: settingsTexts.title };

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame theme={await chosenTheme()}>{children}</SettingsFrame>;
}
