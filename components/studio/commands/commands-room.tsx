"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useGenerate } from "@/components/studio/composer/use-generate";
import { useCurrentModel } from "@/components/studio/draft/draft";
import { sayRefused } from "@/components/studio/draft/say-refused";
import { usePress } from "@/components/studio/draft/use-press";
import { useTrash } from "@/components/studio/stage/tools/use-trash";
import { useStudio } from "@/components/studio/studio-context";
import { useStore } from "@/components/ui/browser/store";
import { cancelMutation, runsKey } from "@/lib/client/runs";
import { type RunPages, withGeneration } from "@/lib/client/runs-cache";
import { writeList } from "@/lib/client/write-list";
import type { Run } from "@/lib/contract/run";
import { useMenu, useSheet, warmMenu, warmSheet } from "./command-parts";
import { offerActions } from "./offered-actions";
import { overlay } from "./overlay";
import { enterRoom } from "./room";
import { studioActions } from "./studio-actions";

/** What the commands do, and the menus that list them. */
export function CommandsRoom({ runs }: { runs: readonly Run[] }) {
  const { models } = useStudio();
  const model = useCurrentModel();
  const { generate, generateNewSeed } = useGenerate();
  const { press } = usePress();
  const { push } = useRouter();
  const trash = useTrash();
  const queryClient = useQueryClient();
  const { mutate: stop } = useMutation({
    ...cancelMutation,
    onSuccess: (stopped) =>
      writeList<RunPages>(queryClient, runsKey, (pages) => withGeneration(pages, stopped)),
    onError: sayRefused,
  });
  const actions = studioActions({
    models,
    model,
    generate,
    generateNewSeed,
    press,
    stop: (id) => stop(id),
    trash,
    go: (path) => push(path),
  });
  useEffect(() => offerActions(actions));
  // After the offer, so that the press that called for the room is carried out.
  useEffect(enterRoom, []);
  return <Overlay runs={runs} />;
}

function Overlay({ runs }: { runs: readonly Run[] }) {
  const shown = useStore(overlay, (which) => which);
  const Menu = useMenu();
  const Sheet = useSheet();
  useEffect(() => {
    if (shown === "menu") warmMenu();
    if (shown === "keys") warmSheet();
  }, [shown]);
  return (
    <>
      {shown === "menu" && Menu !== undefined && <Menu runs={runs} />}
      {shown === "keys" && Sheet !== undefined && <Sheet />}
    </>
  );
}
