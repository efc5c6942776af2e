import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { readImprint } from "@/lib/imprint/imprint";
import { browserOfFile } from "../support/browser";
import { quarters } from "../support/pictures";
import { studioOfFile } from "../support/studio-of-file";
import { chooseModel, PATIENCE, places } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const studio = studioOfFile();
const niji = {
  model: "siray/niji-7",
  prompt: "A paper boat & a <fox>",
  parameters: { aspect_ratio: "3:2", stylize: 250, tile: true, seed: 0 },
} as const;

/** An image as a person saves it, and as it was delivered. */
async function savedImage() {
  const started = await studio().press({ ...niji, count: 1 });
  const run = await studio().runOnce(started.id, isOver);
  const [image] = run.generations[0]?.images ?? [];
  if (image === undefined) throw new Error("no image");
  const bytesOf = async (query: string) => {
    const answer = await studio().fetch(`${image.urls.original}${query}`);
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return { image, bytesOf, ...(await bytesOf("?download=record")) };
}

type Way = "drop" | "paste";
const spots = { "the stage": "#images", "the composer": "#prompt textarea" } as const;

/** Brings a file as a browser tells of one that was dropped on a place or pasted. */
async function bring(
  page: Page,
  way: Way,
  bytes: Buffer,
  on: string = spots["the stage"],
): Promise<void> {
  await page.evaluate(
    ({ way, base64, on }) => {
      const parts = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([parts], "boat.png", { type: "image/png" }));
      const target = document.querySelector(on);
      const given = { bubbles: true, cancelable: true };
      target?.dispatchEvent(
        way === "drop"
          ? new DragEvent("drop", { ...given, dataTransfer: data })
          : new ClipboardEvent("paste", { ...given, clipboardData: data }),
      );
    },
    { way, base64: bytes.toString("base64"), on },
  );
}

function card(page: Page) {
  return page.getByRole("region", { name: /^This is an image file with its record inside/ });
}

test("a saved file carries its record; the stored bytes can be had as they came", async () => {
  const { image, bytesOf, bytes, answer } = await savedImage();
  expect(JSON.parse(readImprint(bytes) ?? "")).toMatchObject({ ...niji, image: image.id });
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="niji-7-/);
  for (const query of ["", "?download"]) {
    const exact = await bytesOf(query);
    expect(exact.bytes.length).toBe(image.bytes);
    expect(readImprint(exact.bytes)).toBeUndefined();
  }
});

test.each<[Way, keyof typeof spots]>([
  ["drop", "the stage"],
  ["drop", "the composer"],
  ["paste", "the stage"],
])(
  "a file that comes in by %s on %s gives back all settings, and one undo takes them away",
  async (way, on) => {
    const { bytes } = await savedImage();
    const page = await open({ origin: studio().url });
    await chooseModel(page, "siraya/flux-1-srpo");
    const { prompt } = places(page);
    await prompt.fill("Something else");
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.method()} ${request.url()}`));
    await bring(page, way, bytes, spots[on]);
    await card(page).waitFor();
    expect(sent.filter((each) => !each.startsWith("GET "))).toEqual([]);
    const fill = page.getByRole("button", { name: /^Fill the form/ });
    await expect.poll(() => fill.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await card(page).waitFor({ state: "detached" });
    await expect.poll(() => prompt.inputValue(), PATIENCE).toBe(niji.prompt);
    await page.getByRole("button", { name: "Model: niji 7. Choose another" }).waitFor();

    const [request] = await Promise.all([
      page.waitForRequest((each) => each.method() === "POST" && each.url().endsWith("/api/runs")),
      places(page).generate.click(),
    ]);
    expect(request.postDataJSON()).toMatchObject({ ...niji, count: 1 });

    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(() => prompt.inputValue()).toBe("Something else");
    await page.getByRole("button", { name: "Model: FLUX.1 SRPO. Choose another" }).waitFor();
  },
);

test("the file can be a reference all the same, or be left; one without a record is a reference at once", async () => {
  const { bytes, image, bytesOf } = await savedImage();
  const page = await open({ origin: studio().url });
  const tiles = page.getByRole("button", { name: /^Image \d+, / });
  await bring(page, "drop", bytes);
  await card(page).waitFor();
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(await tiles.count()).toBe(0);
  expect(await places(page).prompt.inputValue()).toBe("");

  await bring(page, "drop", bytes);
  await page.getByRole("button", { name: "Add as reference 1" }).click();
  await expect.poll(() => tiles.count(), PATIENCE).toBe(1);
  await bring(page, "drop", await quarters(60, 40).png().toBuffer());
  await expect.poll(() => tiles.count(), PATIENCE).toBe(2);
  await bring(page, "paste", (await bytesOf("?download")).bytes);
  await expect.poll(() => tiles.count(), PATIENCE).toBe(3);
  expect(image.kind).toBe("made");
  expect(await card(page).count()).toBe(0);
});
