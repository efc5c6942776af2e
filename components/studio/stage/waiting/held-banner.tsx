"use client";

import { useQuery } from "@tanstack/react-query";
import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { memo, useEffect } from "react";
import { useStudio } from "@/components/studio/studio-context";
import { providersOptions } from "@/lib/client/settings";
import type { ProviderStatus } from "@/lib/contract/provider";
import type { Run } from "@/lib/contract/run";
import { waitsTexts } from "@/lib/language/texts";
import { ResumeButton } from "./resume-button";

const words = waitsTexts;

/** Says that a provider's key or account keeps runs waiting, once for all of them, and what to do. */
export const HeldBanner = memo(function HeldBanner({ runs }: { runs: readonly Run[] }) {
  const { providers } = useStudio();
  const { data, refetch } = useQuery({
    ...providersOptions([...providers]),
    refetchInterval: false,
  });
  const news = newsOfKeys(runs);
  useEffect(() => {
    if (news !== "") void refetch();
  }, [news, refetch]);
  return data.map(
    (provider) =>
      provider.held !== undefined &&
      provider.held.waiting > 0 && (
        <Banner key={provider.id} provider={provider} held={provider.held} />
      ),
  );
});

/** Changes with every run that tells something about a real key. */
function newsOfKeys(runs: readonly Run[]): string {
  return runs
    .flatMap(({ generations }) => generations)
    .filter(({ sandbox }) => !sandbox)
    .filter(({ waits, error }) => isAboutKey(waits?.reason) || isAboutKey(error?.code))
    .map(({ id, state }) => `${id} ${state}`)
    .join();
}

function isAboutKey(code: string | undefined): boolean {
  return code === "key_refused" || code === "out_of_credit";
}

type Held = NonNullable<ProviderStatus["held"]>;

function Banner({ provider, held }: { provider: ProviderStatus; held: Held }) {
  return (
    <section
      aria-label={words.banner[held.reason](provider.name)}
      className="mx-4 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-surface-2 px-4 py-3 shadow-[inset_0_0_0_1px_var(--color-edge)] max-md:mx-3"
    >
      <p role="status" className="flex min-w-0 flex-1 basis-80 items-start gap-3 text-label/5">
        <CircleAlert aria-hidden="true" className="mt-0.5 text-negative" />
        <span>
          <strong className="font-semibold">{words.banner[held.reason](provider.name)}.</strong>{" "}
          <span className="text-text-2">
            {words.waiting(held.waiting)} {words.todo[held.reason]}
          </span>
        </span>
      </p>
      <ResumeButton provider={provider} />
      <Link
        href="/settings/providers"
        prefetch={false}
        className="inline-flex h-8 items-center rounded-button px-3 text-label text-text-2 hover:bg-surface-3 hover:text-text pointer-coarse:h-11"
      >
        {words.openProviders}
      </Link>
    </section>
  );
}
