import type { Metadata } from "next";
import { connection } from "next/server";
import { cache } from "react";
import { RunNotHere } from "@/components/runs/run-not-here";
import { RunRecord } from "@/components/runs/run-record";
import { recordTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";
import { chosenTheme } from "../../theme";

type Address = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const view = await viewOf((await params).id);
  if (view === undefined) return { title: recordTexts.notHere };
  const { models, run } = view;
  const model = models.find(({ id }) => id === run.model)?.name ?? run.model;
  return { title: recordTexts.pageTitle(model, run.prompt) };
}

/** Title and page are made from one reading. */
const viewOf = cache(async (id: string) => {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  return running.runView(id);
});

/** The record of one run. */
export default async function RunPage({ params }: Address) {
  const { id } = await params;
  const view = await viewOf(id);
  if (view === undefined) return <RunNotHere />;
  return <RunRecord key={id} {...view} theme={await chosenTheme()} />;
}
