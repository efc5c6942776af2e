"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { frameTexts } from "@/lib/language/frame-texts";

/** A page that failed on the server is asked for again, so it is loaded anew. */
export default function ErrorPage() {
  const { title, message, again } = frameTexts.broken;
  return (
    <Notice title={title} message={message}>
      <Button variant="primary" className="h-9 px-4" onClick={() => location.reload()}>
        {again}
      </Button>
    </Notice>
  );
}
