import { useMutation } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast";
import { restoreMutation, trashMutation } from "@/lib/client/images";
import { toastsTexts } from "@/lib/language/texts";

type Ids = readonly string[];
type Change = (ids: Ids) => Promise<boolean>;

/** Moves images to the trash, with the way back; the run on the stage hears of it by itself. */
export function useTrash(): (...ids: Ids) => void {
  const trash = useMutation(trashMutation).mutateAsync;
  const restore = useMutation(restoreMutation).mutateAsync;
  const changeBy =
    (make: typeof trash): Change =>
    async (ids) => {
      try {
        await make([...ids]);
        return true;
      } catch {
        showToast({ text: toastsTexts.notDone });
        return false;
      }
    };
  const [away, back] = [changeBy(trash), changeBy(restore)];
  const wayBack = (ids: Ids) => () => {
    void back(ids);
    return wayAgain(ids);
  };
  const wayAgain = (ids: Ids) => () => {
    void away(ids);
    return wayBack(ids);
  };
  return async (...ids) => {
    if (!(await away(ids))) return;
    const text = toastsTexts.trashed(ids.length);
    showToast({ text, undo: wayBack(ids) });
  };
}
