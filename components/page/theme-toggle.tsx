"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import type { Theme } from "@/components/settings/appearance";
import { chooseTheme, useTheme } from "@/components/settings/choose-appearance";
import { IconButton } from "@/components/ui/icon-button";
import { frameTexts } from "@/lib/language/texts";

export type { Theme };

const next = { dark: "light", light: "system", system: "dark" } as const;
const icons = { dark: Moon, light: Sun, system: Monitor } as const;

/** Dark, light, as the system: on the page at once, and in a cookie for the next page. */
export function ThemeToggle({ theme, className }: { theme: Theme; className?: string }) {
  const current = useTheme(theme);
  const Icon = icons[current];
  return (
    <IconButton
      label={frameTexts.theme[current]}
      onClick={() => chooseTheme(next[current])}
      className={className}
    >
      <Icon aria-hidden />
    </IconButton>
  );
}
