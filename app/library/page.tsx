import type { Metadata } from "next";
import { connection } from "next/server";
import { type Address, narrowingIn } from "@/components/library/filter-address";
import { Library } from "@/components/library/library";
import { libraryTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";
import { chosenTheme } from "../theme";

export const metadata: Metadata = { title: libraryTexts.title };

/** Everything made and uploaded; what narrows it stands in the address. */
export default async function LibraryPage({ searchParams }: { searchParams: Promise<Address> }) {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const view = await running.libraryView(narrowingIn(await searchParams));
  return <Library {...view} theme={await chosenTheme()} />;
}
