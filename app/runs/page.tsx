import type { Metadata } from "next";
import { connection } from "next/server";
import { type Address, wantedByAddress } from "@/components/runs/address-filter";
import { Runs } from "@/components/runs/runs";
import { runsTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";
import { chosenTheme } from "../theme";

export const metadata: Metadata = { title: runsTexts.title };

/** All runs; the filter stands in the address. */
export default async function RunsPage({ searchParams }: { searchParams: Promise<Address> }) {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const view = await running.runsView(wantedByAddress(await searchParams));
  return <Runs {...view} theme={await chosenTheme()} />;
}
