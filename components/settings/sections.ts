import { commandsTexts, settingsTexts } from "@/lib/language/texts";

const words = settingsTexts.sections;

/** The pages of the settings, in order. */
export const sections = [
  { href: "/settings/providers", name: words.providers },
  { href: "/settings/models", name: words.models },
  { href: "/settings/appearance", name: words.appearance },
  { href: "/settings/keys", name: commandsTexts.settings.title },
  { href: "/settings/storage", name: words.storage },
  { href: "/settings/about", name: words.about },
] as const;
