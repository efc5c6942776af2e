"use client";

import { createContext, type ReactNode, use } from "react";
import type { OfferedModel, ProviderStatus } from "@/lib/contract/provider";

export type Studio = {
  models: readonly OfferedModel[];
  providers: readonly ProviderStatus[];
};

const StudioContext = createContext<Studio>({ models: [], providers: [] });

export function StudioProvider({ models, providers, children }: Studio & { children: ReactNode }) {
  return <StudioContext value={{ models, providers }}>{children}</StudioContext>;
}

export function useStudio(): Studio {
  return use(StudioContext);
}
