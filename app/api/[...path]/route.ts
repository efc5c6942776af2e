import { StudioError } from "@/lib/contract/errors";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

/** What is at no other address. */
const nothing = route<{ path: string[] }>(() => {
  throw new StudioError("not_found", { facts: { thing: "address" } });
});

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
