"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { settingsTexts } from "@/lib/language/texts";
import { sections } from "./sections";

/** The address of the settings themselves: a list on a phone, the first section beside it elsewhere. */
const ROOT = "/settings";

/** The sections: a column beside the page; on a phone a list of its own, before the page. */
export function SettingsNav() {
  const path = usePathname();
  const [first] = sections;
  return (
    <nav
      aria-label={settingsTexts.title}
      data-root={path === ROOT}
      className="md:sticky md:top-0 md:w-46 md:max-w-[24vw] md:flex-none md:self-start max-md:data-[root=false]:hidden"
    >
      <ul className="md:space-y-0.5 max-md:divide-y max-md:divide-edge">
        {sections.map(({ href, name }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={
                path === href || (path === ROOT && href === first.href) ? "page" : undefined
              }
              className="flex h-8 items-center rounded-button px-3 text-label text-text-2 hover:text-text max-md:h-12 max-md:px-0 max-md:text-body max-md:text-text md:aria-[current=page]:bg-surface-3 md:aria-[current=page]:text-text pointer-coarse:min-h-11"
            >
              {name}
              <ChevronRight aria-hidden="true" className="ml-auto text-text-3 md:hidden" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
