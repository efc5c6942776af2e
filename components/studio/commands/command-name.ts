import { commandsTexts } from "@/lib/language/texts";
import type { CommandId } from "./command-list";

export function commandName(id: CommandId): string {
  return commandsTexts.names[id];
}
