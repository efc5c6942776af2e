import type { Metadata } from "next";
import { settingsTexts } from "@/lib/language/texts";
import { ProvidersPage } from "./providers-page";

const words = settingsTexts;

export const metadata: Metadata = { title: words.pageTitle(words.sections.providers) };

export default ProvidersPage;
