/** Where a tab keeps its draft while it is away. */
export const DRAFT_KEY = "proofsheet.draft";

/**
 * Stands right after the composer and runs as it is read: a saved prompt gives the field its height,
 * and the composer is seen only once all of the draft is back. Nothing moves then.
 */
export const DRAFT_SCRIPT = `(() => {
  try {
    const { prompt } = JSON.parse(sessionStorage.getItem(${JSON.stringify(DRAFT_KEY)}));
    document.documentElement.dataset.restoring = "";
    document.querySelector("textarea[data-prompt]").value = prompt;
  } catch {}
})()`;
