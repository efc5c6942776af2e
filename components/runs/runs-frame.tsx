"use client";

import type { ReactNode } from "react";
import { PageFrame } from "@/components/page/page-frame";
import type { Theme } from "@/components/page/theme-toggle";
import { recordTexts } from "@/lib/language/texts";

type Properties = {
  theme: Theme;
  title: string;
  /** A page below the list leads back to it. */
  back?: boolean;
  bar: ReactNode;
  children: ReactNode;
};

/** The frame of the list of runs and of each record. */
export function RunsFrame({ back, ...page }: Properties) {
  const list = { href: "/runs", label: recordTexts.back };
  return <PageFrame place="runs" back={back === true ? list : undefined} {...page} />;
}
