import type { LibraryImage } from "@/lib/contract/library";

/** As many as one archive may hold. */
export const MOST_DOWNLOADED = 500;

/** One image as its file, many as one archive that is saved while it arrives. */
export function downloadImages(images: readonly LibraryImage[], onRefused: () => void): void {
  const [first] = images;
  if (first === undefined) return;
  if (images.length === 1) followDownload(`${first.urls.original}?download=record`);
  else postForArchive(images, onRefused);
}

const FRAME = "archive";

function postForArchive(images: readonly LibraryImage[], onRefused: () => void): void {
  const form = document.createElement("form");
  form.method = "post";
  form.action = "/api/images/zip";
  form.target = archiveFrame(onRefused).name;
  for (const { id } of images) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "ids";
    field.value = id;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  form.remove();
}

/** Takes the answer in place of the page. An archive is saved; only a refusal comes to be shown there. */
function archiveFrame(onRefused: () => void): HTMLIFrameElement {
  document.querySelector(`iframe[name=${FRAME}]`)?.remove();
  const frame = document.createElement("iframe");
  frame.name = FRAME;
  frame.hidden = true;
  document.body.append(frame);
  frame.addEventListener("load", () => {
    // Some browsers tell of the empty page that a frame starts with.
    if (frame.contentDocument?.URL !== "about:blank") onRefused();
  });
  return frame;
}

function followDownload(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  link.click();
}
