import { Aperture, LayoutGrid, List, Settings } from "lucide-react";
import { texts } from "@/lib/language/texts";

/** The pages of the rail, in its order. */
export const destinations = [
  { place: "studio", href: "/", label: texts.frame.studio, Icon: Aperture },
  { place: "library", href: "/library", label: texts.frame.library, Icon: LayoutGrid },
  { place: "runs", href: "/runs", label: texts.frame.runs, Icon: List },
  { place: "settings", href: "/settings/providers", label: texts.frame.settings, Icon: Settings },
] as const;

export type Place = (typeof destinations)[number]["place"];
