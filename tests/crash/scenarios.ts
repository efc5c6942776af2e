import { randomBytes } from "node:crypto";
import sharp from "sharp";
import type { SmallStudio } from "./small-studio";

/** A way through the studio whose every operation is numbered. */
export type Scenario = {
  name: string;
  /** What must be there before; not numbered. */
  prepare?(studio: SmallStudio, round: Round): Promise<void>;
  /** What a person does, and does again after a crash where no answer came. */
  act(studio: SmallStudio, round: Round): Promise<void>;
  /** Whether an answer to `act` promises a generation. */
  presses?: true;
  /** What must be so after a crash, before anything is done again: a sentence for what is not. */
  loses?(studio: SmallStudio, round: Round): Promise<string[]>;
  /** What must be so in the end, beside the promises: a sentence for what is not. */
  breaks?(studio: SmallStudio, round: Round): Promise<string[]>;
};

/** Of one round: its own prompt, key and picture, and the id of its image once that is known. */
export type Round = {
  prompt: string;
  key: string;
  picture: Uint8Array;
  image: string;
  /** From then on the image may be gone. */
  isPurgeAsked: boolean;
};

/** A round with a prompt, a key and a picture that no other has. */
export async function newRound(number: number): Promise<Round> {
  const chance = randomBytes(4).toString("hex");
  const picture = await sharp(randomBytes(24 * 24 * 3), {
    raw: { width: 24, height: 24, channels: 3 },
  })
    .png()
    .toBuffer();
  return {
    prompt: `round ${number}-${chance}`,
    key: `key-${chance}-${number}`,
    picture,
    image: "",
    isPurgeAsked: false,
  };
}

function pressing(name: string, request: Record<string, unknown>): Scenario {
  return {
    name,
    presses: true,
    async act(studio, { prompt, key }) {
      await studio.post("/api/runs", { ...request, prompt }, key);
    },
  };
}

/** Sends a picture as the page does, and gives the id of its image. */
export async function upload(studio: SmallStudio, picture: Uint8Array): Promise<string> {
  const form = new FormData();
  form.set("file", new Blob([new Uint8Array(picture)], { type: "image/png" }), "picture.png");
  const response = await studio.fetch("/api/uploads", { method: "POST", body: form });
  const image: unknown = await response.json();
  if (typeof image === "object" && image !== null && "id" in image) return String(image.id);
  throw new Error(`the upload was refused: ${JSON.stringify(image)}`);
}

/** An image that a person was told of, and did not ask to be deleted for ever, is there. */
async function lostImage(studio: SmallStudio, round: Round): Promise<string[]> {
  if (round.image === "" || round.isPurgeAsked) return [];
  const { status } = await studio.fetch(`/api/images/${round.image}/original`);
  return status === 200 ? [] : [`image ${round.image}, which was kept, answers ${status}`];
}

export const scenarios: readonly Scenario[] = [
  pressing("an answer with a link", { model: "siraya/flux-1-srpo" }),
  pressing("an answer with base64", { model: "serevix/gpt-image-1" }),
  pressing("a task", { model: "siray/niji-7", parameters: { aspect_ratio: "1:1" } }),
  {
    name: "an edit of an uploaded image",
    presses: true,
    async act(studio, round) {
      const { prompt, key, picture } = round;
      // Once it was answered, the page knows the image, and sends the same press again.
      round.image ||= await upload(studio, picture);
      const references = [{ image: round.image }];
      const parameters = { aspect_ratio: "1:1" };
      const model = "siray/nano-banana-i2i";
      await studio.post("/api/runs", { model, prompt, parameters, references }, key);
    },
    loses: lostImage,
  },
  {
    name: "delete, restore, delete for ever",
    async prepare(studio, round) {
      round.image = await upload(studio, round.picture);
    },
    async act(studio, round) {
      const ids = [round.image];
      await studio.post("/api/images/trash", { ids });
      await studio.post("/api/images/restore", { ids });
      await studio.post("/api/images/trash", { ids });
      round.isPurgeAsked = true;
      await studio.post("/api/images/purge", { ids });
    },
    loses: lostImage,
    async breaks(studio, { image }) {
      const { status } = await studio.fetch(`/api/images/${image}/original`);
      return status === 404 ? [] : [`the deleted image answers ${status}`];
    },
  },
];
