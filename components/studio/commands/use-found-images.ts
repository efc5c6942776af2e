import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { readNewest } from "@/lib/client/images";
import type { LibraryImage } from "@/lib/contract/library";

const AFTER_MS = 150;

type FoundImages = { images: readonly LibraryImage[]; isSilent: boolean };

/** What the server finds for a text, once nobody has written for a moment. */
export function useFoundImages(text: string): FoundImages {
  const asked = useSettled(text.trim());
  const { data, isError } = useQuery({
    queryKey: ["found", asked],
    queryFn: () => readNewest({ q: asked }),
    enabled: asked !== "" && !asked.startsWith("#"),
    placeholderData: keepPreviousData,
    retry: false,
    networkMode: "always",
  });
  const isAsked = text.trim() !== "" && asked !== "";
  return { images: (isAsked && data?.items) || [], isSilent: isAsked && isError };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
