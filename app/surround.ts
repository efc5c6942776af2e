import { cookies } from "next/headers";
import { type Surround, surrounds } from "@/components/settings/appearance";

/** What stands around the stage in this browser; as the theme until something else is chosen. */
export async function chosenSurround(): Promise<Surround> {
  const value = (await cookies()).get("surround")?.value;
  return surrounds.find((surround) => surround === value) ?? "auto";
}
