"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { PageFrame } from "@/components/page/page-frame";
import { settingsTexts } from "@/lib/language/texts";
import type { Theme } from "./appearance";
import { SettingsNav } from "./settings-nav";

type Properties = { theme: Theme; children: ReactNode };

/** The frame of every page of the settings: the sections beside the one at hand. */
export function SettingsFrame({ theme, children }: Properties) {
  const [queryClient] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queryClient}>
      <PageFrame place="settings" theme={theme} title={settingsTexts.title}>
        <div className="mx-auto flex max-w-246 gap-12 p-6 pt-8 max-lg:gap-8 max-md:flex-col max-md:gap-4 max-md:p-4">
          <SettingsNav />
          {children}
        </div>
      </PageFrame>
    </QueryClientProvider>
  );
}
