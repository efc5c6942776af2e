import { whenNeeded } from "@/components/ui/browser/needed";

/** Words that point at images: needed as soon as there is an image to point at. */
export const pointing = whenNeeded(() => import("./pointing-parts"));
