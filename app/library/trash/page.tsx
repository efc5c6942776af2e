import type { Metadata } from "next";
import { connection } from "next/server";
import { Trash } from "@/components/library/library";
import { libraryTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";
import { chosenTheme } from "../../theme";

export const metadata: Metadata = { title: libraryTexts.trash };

/** What was put away, until its days are over. */
export default async function TrashPage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const view = await running.libraryView({ trash: true });
  return <Trash {...view} theme={await chosenTheme()} />;
}
