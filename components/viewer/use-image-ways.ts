import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { referToImage } from "@/components/studio/draft/refer-to-image";
import { takeSettings } from "@/components/studio/draft/take-over";
import { useNewRun } from "@/components/studio/draft/use-new-run";
import { useStudio } from "@/components/studio/studio-context";
import { showToast } from "@/components/ui/toast";
import { restoreMutation, trashMutation } from "@/lib/client/images";
import type { Generation, Image, Run } from "@/lib/contract/run";
import { toastsTexts, viewerTexts } from "@/lib/language/texts";
import { exactPart } from "./exact-part";
import { isShown, isViewer } from "./use-shown";

const words = viewerTexts;

type Made = { run: Run; generation: Generation };
type Places = { leave: () => void; back: () => void };

/** What can be done with an image that has a page of its own. */
export function useImageWays() {
  const { models } = useStudio();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { press, isPressing } = useNewRun((started) => router.push(`/?run=${started.id}`));
  const trash = useMutation(trashMutation).mutateAsync;
  const restore = useMutation(restoreMutation).mutateAsync;
  /** Tells whether the change was made; the lists that the viewer walks through are read anew. */
  const change = async (image: Image, make: typeof trash): Promise<boolean> => {
    try {
      await make([image.id]);
    } catch {
      showToast({ text: toastsTexts.notDone });
      return false;
    }
    for (const queryKey of [["neighbours"], ["image"]]) {
      void queryClient.invalidateQueries({ queryKey });
    }
    return true;
  };
  return {
    use({ run, generation }: Made) {
      takeSettings({ run, generation, models });
      router.push("/");
    },
    again({ run, generation }: Made) {
      press(exactPart(run, generation), run);
    },
    refer: referToImage,
    /** `leave` shows something else in its place, `back` shows it again. */
    async trash(image: Image, { leave, back }: Places) {
      if (!(await change(image, trash))) return;
      const undo = async () => {
        const isBack = await change(image, restore);
        if (isBack && isViewer()) back();
      };
      showToast({ text: toastsTexts.trashed(1), undo });
      // Whoever has gone on meanwhile stays where they are.
      if (isShown(image.id)) leave();
    },
    async restore(image: Image, leave: () => void) {
      if (!(await change(image, restore))) return;
      showToast({ text: words.restored });
      if (isShown(image.id)) leave();
    },
    isPressing,
  };
}
