import { expect, it } from "vitest";
import { endedWords } from "@/components/studio/stage/ended-words";
import type { Generation } from "@/lib/contract/run";
import { generationOf, imageOf } from "../../../support/run-of";

const generation = generationOf({ state: "canceled" });
const sent = { sentAt: "2026-11-21T12:00:01.000Z" };
const listening = { ...sent, listening: true } as const;
const drawn = { sandbox: true };
const refused = {
  code: "content_refused",
  title: "Refused",
  message: "Nothing was charged.",
  billed: "no",
} as const;

it.each<[what: string, of: Partial<Generation>, title: string, message: string, billed: string]>([
  [
    "failed without a reason",
    { state: "failed", ...sent },
    "Something failed that the studio does not know yet",
    "No reason was stored with this image.",
    "maybe",
  ],
  [
    "over with an image less than was asked for",
    { state: "succeeded", ...sent, expected: 2, images: [imageOf()] },
    "Something failed that the studio does not know yet",
    "No reason was stored with this image.",
    "maybe",
  ],
  ["stopped before it was sent", {}, "Stopped", "Stopped before it was sent.", "no"],
  [
    "stopped in the sandbox before it was sent",
    drawn,
    "Stopped",
    "Stopped before it was sent.",
    "no",
  ],
  [
    "stopped in the sandbox, and listened for",
    { ...drawn, ...listening },
    "Stopped",
    "Stopped listening. If the image arrives, it will be saved.",
    "maybe",
  ],
  [
    "stopped in the sandbox, and listened for no more",
    { ...drawn, ...sent },
    "Stopped",
    "Stopped listening.",
    "maybe",
  ],
  [
    "stopped after it was sent, and listened for",
    listening,
    "Stopped",
    "Stopped listening. Siray may still finish and charge for it. If the image arrives, it will be saved.",
    "maybe",
  ],
  [
    "stopped after it was sent, and listened for no more",
    sent,
    "Stopped",
    "Stopped listening. Siray may have finished and charged for it.",
    "maybe",
  ],
])("what was %s says so, and what that means for money", (_what, of, title, message, billed) => {
  expect(endedWords({ ...generation, ...of }, "Siray")).toEqual({ title, message, billed });
});

it.each<Partial<Generation>>([
  { state: "failed", ...sent },
  { state: "succeeded", ...sent },
  { state: "canceled", ...listening },
  { state: "canceled", ...drawn, ...sent },
])("an error says itself, however it ended: %o", (of) => {
  expect(endedWords({ ...generation, ...of, error: refused }, "Siray")).toEqual(refused);
});

it("one that has all its images has no last words", () => {
  const succeeded = { ...generation, ...sent, state: "succeeded" } as const;
  expect(endedWords({ ...succeeded, images: [imageOf()] }, "Siray")).toBeUndefined();
});
