import { connection } from "next/server";
import { DRAFT_SCRIPT } from "@/components/studio/draft/draft-key";
import { Studio } from "@/components/studio/studio";
import { runtime } from "@/lib/server/runtime";
import { scriptNonce } from "./script-nonce";
import { chosenTheme } from "./theme";

type Address = { searchParams: Promise<{ run?: string | string[] }> };

/** The studio: catalog and first rows are handed over as data. */
export default async function StudioPage({ searchParams }: Address) {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const asked = [(await searchParams).run].flat()[0];
  return (
    <>
      <Studio {...(await running.firstView())} theme={await chosenTheme()} asked={asked} />
      <script nonce={await scriptNonce()}>{DRAFT_SCRIPT}</script>
    </>
  );
}
