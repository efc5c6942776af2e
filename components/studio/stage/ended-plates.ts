import { partsOnDemand } from "@/components/ui/browser/parts-on-demand";

/** What stands in a frame that ended without an image; fetched while it is waited for. */
export const endedPlates = partsOnDemand(() => import("./frame-plate-ended"));
