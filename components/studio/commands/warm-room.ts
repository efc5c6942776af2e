import { warmMenu } from "./command-parts";
import { wantRoom } from "./room";

/** Fetches what the commands do, and their menu. */
export function warmRoom(): void {
  wantRoom();
  warmMenu();
}
