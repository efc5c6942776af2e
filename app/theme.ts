import { cookies } from "next/headers";

/** The theme of this browser; dark until another is chosen. */
export async function chosenTheme(): Promise<"dark" | "light" | "system"> {
  const value = (await cookies()).get("theme")?.value;
  return value === "light" || value === "system" ? value : "dark";
}
