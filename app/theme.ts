import { cookies } from "next/headers";
import type { Theme } from "@/components/settings/appearance";

/** The theme of this browser; dark until another is chosen. */
export async function chosenTheme(): Promise<Theme> {
  const value = (await cookies()).get("theme")?.value;
  return value === "light" || value === "system" ? value : "dark";
}
