import { Aperture, LayoutGrid, List, Settings } from "lucide-react";
import { frameTexts } from "@/lib/language/texts";

/** The pages of the rail, in its order. */
export const destinations = [
  { place: "studio", href: "/", label: frameTexts.studio, Icon: Aperture },
  { place: "library", href: "/library", label: frameTexts.library, Icon: LayoutGrid },
  { place: "runs", href: "/runs", label: frameTexts.runs, Icon: List },
  { place: "settings", href: "/settings/providers", label: frameTexts.settings, Icon: Settings },
] as const;

export type Place = (typeof destinations)[number]["place"];
