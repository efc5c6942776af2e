import type { Metadata } from "next";
import { connection } from "next/server";
import { Notice } from "@/components/ui/notice";
import { frameTexts } from "@/lib/language/texts";

export const metadata: Metadata = { title: frameTexts.notFound.title };

export default async function NotFound() {
  await connection();
  const { title, message, back } = frameTexts.notFound;
  return (
    <Notice title={title} message={message}>
      <a
        href="/"
        className="inline-flex h-9 items-center rounded-button bg-primary px-4 text-body font-semibold text-on-primary pointer-coarse:h-11"
      >
        {back}
      </a>
    </Notice>
  );
}
