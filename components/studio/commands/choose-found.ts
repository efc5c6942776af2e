import { useRouter } from "next/navigation";
import { focusPrompt, showStage } from "@/components/studio/composer/prompt-focus";
import { draft, takeIntoDraft, useCurrentModel } from "@/components/studio/draft/draft";
import { openImage } from "@/components/studio/gallery/open-image";
import { switchModel } from "@/components/studio/picker/switch-model";
import { stageRun } from "@/components/studio/stage/stage-run";
import { showToast } from "@/components/ui/toast";
import { commandsTexts } from "@/lib/language/texts";
import { doCommand } from "./do-command";
import type { Found } from "./find-commands";

/** What a row of the command menu does. */
export function useChoice(): (row: Found) => void {
  const current = useCurrentModel();
  const { push } = useRouter();
  return (row) => {
    switch (row.section) {
      case "hand":
      case "actions":
      case "pages":
        if ("search" in row) push(`/library?q=${encodeURIComponent(row.search)}`);
        else doCommand(row.command.id);
        return;
      case "models":
        return switchModel({ from: current, to: row.model });
      case "prompts":
        return takePrompt(row.words);
      case "runs":
        return show(row.run.id);
      case "images":
        return row.image.runId === undefined ? openImage(row.image.id) : show(row.image.runId);
      default:
        return row satisfies never;
    }
  };
}

function takePrompt(prompt: string): void {
  const undo = takeIntoDraft(() => draft.setPrompt(prompt));
  showToast({ text: commandsTexts.promptTaken, undo });
  focusPrompt();
}

function show(run: string): void {
  stageRun.show(run);
  showStage();
}
