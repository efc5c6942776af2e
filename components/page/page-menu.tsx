"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { useId } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { frameTexts } from "@/lib/language/texts";
import { destinations, type Place } from "./destinations";
import { type Theme, ThemeToggle } from "./theme-toggle";

/** The pages by their names, behind one button: for a phone. */
export function PageMenu({ place, theme }: { place?: Place; theme: Theme }) {
  const id = useId();
  return (
    <>
      <IconButton label={frameTexts.menu} popoverTarget={id}>
        <Menu aria-hidden />
      </IconButton>
      <Popover id={id} label={frameTexts.menu} align="end" className="w-60 p-2">
        <nav aria-label={frameTexts.navigation}>
          <ul>
            {destinations.map(({ place: each, href, label, Icon }) => (
              <li key={each}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={each === place ? "page" : undefined}
                  className="flex h-11 items-center gap-3 rounded-button px-3 text-body text-text-2 aria-[current=page]:bg-surface-3 aria-[current=page]:text-text"
                >
                  <Icon aria-hidden />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeToggle theme={theme} className="size-11" />
      </Popover>
    </>
  );
}
