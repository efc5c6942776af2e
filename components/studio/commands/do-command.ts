import { showToast } from "@/components/ui/toast";
import { commandsTexts } from "@/lib/language/texts";
import type { CommandId } from "./command-list";
import { actionOf } from "./offered-actions";

/** Does what was chosen from a menu, or says that it is not possible any more since the menu opened. */
export function doCommand(id: CommandId): void {
  const action = actionOf(id);
  if (action === undefined) showToast({ text: commandsTexts.pastDoing });
  else action.run();
}
