import { connection } from "next/server";
import { Studio } from "@/components/studio/studio";
import { runtime } from "@/lib/server/runtime";
import { chosenTheme } from "./theme";

/** The studio: catalog and first rows are handed over as data. */
export default async function StudioPage() {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  return <Studio {...(await running.firstView())} theme={await chosenTheme()} />;
}
