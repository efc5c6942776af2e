"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { texts } from "@/lib/language/texts";
import { createStore, useStore } from "./store";

export type Theme = "dark" | "light" | "system";

const next = { dark: "light", light: "system", system: "dark" } as const;
const icons = { dark: Moon, light: Sun, system: Monitor } as const;
const YEAR_IN_SECONDS = 31_536_000;

const pressed = createStore<Theme | undefined>(undefined);

/** Dark, light, as the system: on the page at once, and in a cookie for the next page. */
export function ThemeToggle({ theme, className }: { theme: Theme; className?: string }) {
  const current = useStore(pressed, (chosen) => chosen) ?? theme;
  const Icon = icons[current];
  const turn = () => {
    const chosen = next[current];
    document.documentElement.dataset.theme = chosen;
    document.cookie = `theme=${chosen}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`;
    pressed.set(chosen);
  };
  return (
    <IconButton label={texts.frame.theme[current]} onClick={turn} className={className}>
      <Icon aria-hidden />
    </IconButton>
  );
}
