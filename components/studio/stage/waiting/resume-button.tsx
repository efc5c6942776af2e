"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { providerResumeMutation } from "@/lib/client/settings";
import type { ProviderStatus } from "@/lib/contract/provider";
import { waitsTexts } from "@/lib/language/texts";

const words = waitsTexts;

/** Sends one of the generations that wait for a key, to try it. */
export function ResumeButton({ provider }: { provider: Pick<ProviderStatus, "id" | "name"> }) {
  const { mutate: resume, isPending } = useMutation(providerResumeMutation);
  return (
    <Button
      aria-label={words.resumeOf(provider.name)}
      aria-disabled={isPending}
      title={words.resumeHelp}
      onClick={() => !isPending && resume(provider.id)}
    >
      {isPending ? words.resuming : words.resume}
    </Button>
  );
}
