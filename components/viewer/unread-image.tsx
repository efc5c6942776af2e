import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { viewerTexts } from "@/lib/language/texts";

const words = viewerTexts;

/** The server could not be asked for an image of which nothing is known yet. */
export function UnreadImage({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice title={words.unread} message={words.unreadHint}>
      <Button onClick={onRetry}>{words.tryAgain}</Button>
    </Notice>
  );
}

/** In place of how an image was made, while that is read; `onRetry` where it could not be read. */
export function UnreadPanel({ onRetry }: { onRetry: (() => void) | undefined }) {
  return (
    <div role="status" className="min-h-0 flex-1 px-4 text-label text-text-2">
      {onRetry !== undefined && (
        <p className="flex flex-wrap items-center gap-2 py-2">
          {words.madeUnread}
          <Button onClick={onRetry}>{words.tryAgain}</Button>
        </p>
      )}
    </div>
  );
}
