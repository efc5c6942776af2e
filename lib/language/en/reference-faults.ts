/** Why a reference cannot be sent to a model. */
export type ReferenceFault =
  | "gone"
  | "data-not-taken"
  | "link-not-taken"
  | "bad-data"
  | "no-link"
  | "sandbox-sample"
  | "needs-address"
  | "expired"
  | "too-much-data";

/** The reason and what to do, in sentences that stand alone. */
export function explainReference(fault: ReferenceFault, model: string): string {
  switch (fault) {
    case "gone":
      return "There is no image with this id.";
    case "data-not-taken":
      return `${model} takes links only, not the image itself.`;
    case "link-not-taken":
      return `${model} takes the image itself, not a link. Add it as a file.`;
    case "bad-data":
      return "What stands after data: is not a whole image in plain base64 under its own type.";
    case "no-link":
      return "A reference is a link that begins with http:// or https://.";
    case "sandbox-sample":
      return "This sample image exists in the Sandbox only. The provider cannot fetch it.";
    case "needs-address":
      return `${model} takes links only: its provider fetches images itself and cannot reach this studio. Put the file where the provider can reach it and paste that link, or choose a model that takes images as data.`;
    case "expired":
      return `${model} takes links only, and the provider's link to this image has expired. Put the file where the provider can reach it and paste that link.`;
    case "too-much-data":
      return "Together the images are larger than 32 MB, which is more than the studio sends at once. Use smaller copies or fewer images.";
    default:
      return fault satisfies never;
  }
}
