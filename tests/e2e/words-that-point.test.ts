import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { studioOfFile } from "../support/studio-of-file";
import { chooseModel, PATIENCE, pasteReferences, places } from "../support/studio-page";

const otter = "https://sandbox.invalid/samples/otter.png";
const paper = "https://sandbox.invalid/samples/paper.png";
const lighthouse = "https://sandbox.invalid/samples/lighthouse.png";

const open = browserOfFile();
const studio = studioOfFile();

async function pageWith(prompt: string): Promise<Page> {
  const page = await open({ origin: studio().url });
  await chooseModel(page, "siraya/dreamomni2");
  await pasteReferences(page, [otter, paper]);
  for (const position of [1, 2]) {
    await expect
      .poll(() => tile(page, position).getAttribute("aria-label"), PATIENCE)
      .toMatch(/from a link$/);
  }
  await places(page).prompt.fill(prompt);
  // What reads the words comes with the first reference.
  if (/\d|first/.test(prompt)) await marks(page).first().waitFor();
  return page;
}

function tile(page: Page, position: number): Locator {
  return page.getByRole("button", { name: new RegExp(`^Image ${position}, `) });
}

function marks(page: Page): Locator {
  return page.locator("[data-mentions]:visible [data-mention]");
}

/** What is marked in the prompt, once the words have been read. */
async function marksAre(page: Page, expected: readonly string[]): Promise<void> {
  const marked = () =>
    marks(page).evaluateAll((all) =>
      all.map((mark) => `${mark.textContent}: ${mark.getAttribute("data-mention")}`),
    );
  await expect.poll(marked, PATIENCE).toEqual(expected);
}

async function attribute(of: Locator, name: string, value: string): Promise<void> {
  await expect.poll(() => of.getAttribute(name), PATIENCE).toBe(value);
}

async function says(page: Page, prompt: string): Promise<void> {
  await expect.poll(() => places(page).prompt.inputValue(), PATIENCE).toBe(prompt);
}

/** Puts the caret into the prompt, right after these words. */
async function caretAfter(page: Page, words: string): Promise<void> {
  await places(page).prompt.focus();
  await places(page).prompt.evaluate((field, text) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    const at = field.value.indexOf(text) + text.length;
    field.setSelectionRange(at, at);
  }, words);
  // A person moves it by keys.
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowRight");
}

test("words light their tile, and a tile lights its words", async () => {
  const page = await pageWith("Give the first image the light of image 2");
  await marksAre(page, ["first image: found", "image 2: found"]);
  await caretAfter(page, "first im");
  await attribute(tile(page, 1), "data-lit", "true");
  await attribute(tile(page, 2), "data-lit", "false");

  const box = await marks(page).nth(1).boundingBox();
  if (box === null) throw new Error("the mention is not drawn");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await attribute(tile(page, 2), "data-lit", "true");

  await tile(page, 2).hover();
  await attribute(marks(page).nth(1), "data-tinted", "true");
  const description = () =>
    places(page).prompt.evaluate((field) =>
      (field.getAttribute("aria-describedby") ?? "")
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent)
        .join(),
    );
  await expect.poll(description, PATIENCE).toBe("Mentions image 1 and image 2.");
});

test("a tile that is not mentioned has a hollow number", async () => {
  const page = await pageWith("Like image 2");
  await attribute(tile(page, 1).locator("[data-hollow]"), "data-hollow", "true");
  await attribute(tile(page, 2).locator("[data-hollow]"), "data-hollow", "false");
});

test("an image that is not there is named, and one press leads to adding it", async () => {
  const page = await pageWith("Put the third image behind image 1");
  await marksAre(page, ["third image: missing", "image 1: found"]);
  await page.getByText("There is no third image yet.").waitFor();
  await page.getByRole("button", { name: "Add one" }).click();
  const field = page.getByRole("textbox", { name: "Link to an image" });
  await field.fill(lighthouse);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("There is no third image yet.").waitFor({ state: "detached" });
  await marksAre(page, ["third image: found", "image 1: found"]);
});

test("the sentence follows the tiles, and one undo restores both", async () => {
  const prompt = "Give the first image the style of the second image, 图1";
  const page = await pageWith(prompt);
  await tile(page, 2).focus();
  await page.keyboard.press("Alt+ArrowLeft");
  await says(page, "Give the second image the style of the first image, 图2");
  await page.getByText("Prompt follows the new order").waitFor();
  await page.keyboard.press("Control+z");
  await says(page, prompt);

  await tile(page, 1).dragTo(tile(page, 2));
  await says(page, "Give the second image the style of the first image, 图2");
  await page.getByRole("button", { name: "Undo" }).click();
  await says(page, prompt);
});

test("a tile that is removed leaves its words pointing at nothing, and one undo restores both", async () => {
  const prompt = "image 1 on image 2";
  const page = await pageWith(prompt);
  await tile(page, 1).focus();
  await page.keyboard.press("Delete");
  await says(page, "image 2 on image 1");
  await marksAre(page, ["image 2: missing", "image 1: found"]);
  await page.getByText("There is no second image yet.").waitFor();
  await page.keyboard.press("Control+z");
  await says(page, prompt);
  await tile(page, 2).waitFor();
});

test("@ offers the images, and keys insert one in the style of the sentence", async () => {
  const page = await pageWith("Give the first image the light of ");
  const list = page.getByRole("listbox", { name: "Images to mention" });
  await caretAfter(page, "light of ");
  await page.keyboard.type("@");
  await list.waitFor();
  const options = () => list.getByRole("option").allTextContents();
  await expect.poll(options, PATIENCE).toEqual(["Image 1", "Image 2"]);
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await page.keyboard.press("Backspace");
  await page.keyboard.type("@");
  await list.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await says(page, "Give the first image the light of the second image");
  await list.waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await says(page, "Give the first image the light of @");
});

test("the prompt never names a list of images that is not in the page", async () => {
  const page = await pageWith("Give the first image the light of ");
  await page.evaluate(() => {
    const lost: string[] = [];
    Reflect.set(window, "lost", lost);
    const prompt = document.querySelector("[data-prompt]");
    const look = () => {
      for (const name of ["aria-controls", "aria-activedescendant"]) {
        const id = prompt?.getAttribute(name) ?? null;
        if (id !== null && document.getElementById(id) === null) lost.push(name);
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  await caretAfter(page, "light of ");
  await page.keyboard.type("@");
  await page.getByRole("listbox", { name: "Images to mention" }).waitFor();
  await expect
    .poll(() => places(page).prompt.getAttribute("aria-controls"), PATIENCE)
    .not.toBeNull();
  await page.keyboard.press("Escape");
  await expect.poll(() => places(page).prompt.getAttribute("aria-controls"), PATIENCE).toBeNull();
  expect(await page.evaluate(() => Reflect.get(window, "lost"))).toEqual([]);
});

test("Alt and Enter on a mention shows its image, and Escape leads back", async () => {
  const page = await pageWith("Give image 2 a hat");
  await caretAfter(page, "image");
  await page.keyboard.press("Alt+Enter");
  const dialog = page.getByRole("dialog", { name: "Image 2", exact: true });
  await dialog.locator("img").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect
    .poll(() => places(page).prompt.evaluate((field) => field === document.activeElement), PATIENCE)
    .toBe(true);
});

test("a tile's menu makes it first and mentions it", async () => {
  const page = await pageWith("Blend image 1 with");
  await tile(page, 2).click();
  await page.getByRole("button", { name: "Make first" }).click();
  await says(page, "Blend image 2 with");
  await page.keyboard.press("Escape");
  await tile(page, 1).click({ button: "right" });
  await page.getByRole("button", { name: "Mention in prompt" }).click();
  await says(page, "Blend image 2 with image 1");
});

test("the unseen text breaks its lines where the field does, and scrolls with it", async () => {
  const line = "Give the first image the style of the second image, then blend it with image 2. ";
  const page = await pageWith(line.repeat(20));
  const measured = () =>
    places(page).prompt.evaluate((field) => {
      const layer = field.parentElement?.querySelector("[data-mentions]");
      field.scrollTop = field.scrollHeight;
      const sizeOf = (part?: Element | null) =>
        [part?.clientWidth, part?.clientHeight, part?.scrollHeight].join();
      return {
        isSame: sizeOf(layer) === sizeOf(field),
        lines: Math.floor(
          field.clientHeight / Number.parseFloat(getComputedStyle(field).lineHeight),
        ),
      };
    });
  await expect.poll(measured, PATIENCE).toEqual({ isSame: true, lines: 8 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expect.poll(async () => (await measured()).isSame, PATIENCE).toBe(true);
  await expect
    .poll(
      () =>
        places(page).prompt.evaluate((field) => {
          const layer = field.parentElement?.querySelector("[data-mentions]");
          return field.scrollTop > 0 && layer?.scrollTop === field.scrollTop;
        }),
      PATIENCE,
    )
    .toBe(true);
});

test("Alt and an arrow bring earlier prompts back, and what was being written after them", async () => {
  const page = await pageWith("Blend them");
  await places(page).generate.click();
  await places(page).prompt.fill("Something else");
  await page.keyboard.press("Alt+ArrowUp");
  await says(page, "Blend them");
  await page.keyboard.press("Alt+ArrowDown");
  await says(page, "Something else");
});
