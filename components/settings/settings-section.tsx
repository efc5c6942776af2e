import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { settingsTexts } from "@/lib/language/texts";

type Properties = { title: string; lead: string; children: ReactNode };

/** One page of the settings: what it is about, then its cards. */
export function SettingsSection({ title, lead, children }: Properties) {
  return (
    <section aria-label={title} className="min-w-0 flex-1 md:max-w-176">
      <Link
        href="/settings"
        prefetch={false}
        className="-ml-1.5 mb-2 inline-flex h-11 items-center gap-1 text-label text-text-2 hover:text-text md:hidden"
      >
        <ChevronLeft aria-hidden="true" />
        {settingsTexts.title}
      </Link>
      <h2 className="text-title">{title}</h2>
      <p className="mt-1.5 text-body text-text-2">{lead}</p>
      <div className="mt-6 space-y-6">{children}</div>
    </section>
  );
}

/** One card whose rows are split by hairlines. */
export function SettingsCard({ children }: { children: ReactNode }) {
  return (
    <div className="divide-y divide-edge rounded-card bg-surface-1 shadow-[inset_0_0_0_1px_var(--color-edge)] forced-colors:border">
      {children}
    </div>
  );
}
