import { showToast } from "@/components/ui/toast";
import { commandsTexts } from "@/lib/language/texts";

const PNG = "image/png";

/** Puts an image on the clipboard, as PNG: the one kind that every program takes from there. */
export async function copyImage(url: string): Promise<void> {
  // Begun at once: a browser lets only a press write, and does not wait for the bytes.
  await navigator.clipboard.write([new ClipboardItem({ [PNG]: pngOf(url) })]);
  showToast({ text: commandsTexts.imageCopied });
}

async function pngOf(url: string): Promise<Blob> {
  const response = await fetch(url);
  const bytes = await response.blob();
  if (bytes.type === PNG) return bytes;
  const picture = await createImageBitmap(bytes);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: PNG });
}
