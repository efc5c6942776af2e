import type { Metadata } from "next";
import { texts } from "@/lib/language/texts";
import { ProvidersPage } from "./providers-page";

const words = texts.settings;

export const metadata: Metadata = { title: words.pageTitle(words.sections.providers) };

export default ProvidersPage;
