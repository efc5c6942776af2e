import { showStage } from "@/components/studio/composer/prompt-focus";
import { againRequest } from "@/components/studio/draft/run-request";
import { usePress } from "@/components/studio/draft/use-press";
import { useStudio } from "@/components/studio/studio-context";
import { exactPart } from "@/components/viewer/exact-part";
import type { Generation, Run, RunRequest } from "@/lib/contract/run";

function useSend(): (request: RunRequest | undefined) => void {
  const { models } = useStudio();
  const { press } = usePress();
  return (request) => {
    const model = models.find(({ id }) => id === request?.model);
    if (model === undefined || request === undefined) return;
    press({ request, model });
    showStage();
  };
}

/** The settings of a run once more, with a new seed. */
export function useVary(): (run: Run) => void {
  const { models } = useStudio();
  const send = useSend();
  return (run) => {
    const model = models.find(({ id }) => id === run.model);
    send(model && againRequest(run, model));
  };
}

/** What made an image once more, seed included. */
export function useExactly(): (made: { run: Run; generation: Generation }) => void {
  const send = useSend();
  return ({ run, generation }) => send(exactPart(run, generation));
}
