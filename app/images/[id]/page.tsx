import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { ImageViewer } from "@/components/viewer/image-viewer";
import { type LibraryFilters, libraryFiltersSchema } from "@/lib/contract/library";
import { viewerTexts } from "@/lib/language/texts";
import { runtime } from "@/lib/server/runtime";

type Address = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(address: Address): Promise<Metadata> {
  const view = await viewOf(...(await wanted(address)));
  return {
    title: view === undefined ? viewerTexts.missing : viewerTexts.title(view.image.prompt),
  };
}

/** Title and page are made from one reading, so both ask for it by the same words. */
const viewOf = cache(async (id: string, query: string) => {
  await connection();
  const running = runtime();
  if (running === undefined) throw new Error("The studio is starting or ending.");
  const filters = filtersIn(JSON.parse(query));
  const view = await running.imageView({ id, filters });
  return view && { ...view, filters };
});

async function wanted({ params, searchParams }: Address): Promise<[id: string, query: string]> {
  return [(await params).id, JSON.stringify(await searchParams)];
}

/** One image, large, among its neighbours in the list that the address makes. */
export default async function ImagePage(address: Address) {
  const view = await viewOf(...(await wanted(address)));
  if (view === undefined) notFound();
  return <ImageViewer {...view} />;
}

/** An address that somebody broke shows the image among all others. */
function filtersIn(query: Record<string, string | string[] | undefined>): LibraryFilters {
  const result = libraryFiltersSchema.safeParse(query);
  return result.success ? result.data : {};
}
