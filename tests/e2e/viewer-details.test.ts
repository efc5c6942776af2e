import { expect, test } from "vitest";
import { browserOfFile } from "../support/browser";
import { connectedTo, keys, startedSandbox } from "../support/connected-studio";
import { freshFolder } from "../support/open-studio";
import { quarters, sealed } from "../support/pictures";
import { quickStudios } from "../support/quick-studio";
import { PATIENCE } from "../support/studio-page";
import { isOver, only, startedStudioProcess } from "../support/studio-process";
import { niji, openedViewer, prompts, threeImages } from "../support/viewer-page";

const open = browserOfFile();
const started = quickStudios();

async function made() {
  const studio = await started();
  return { studio, ...(await threeImages(studio)) };
}

const view = openedViewer(open);

test("one setting is taken over alone, undone by its toast, and found in the studio", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  const use = page.getByRole("button", { name: "Use Stylize" });
  await use.click();
  await use.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await use.click();
  await page.getByRole("button", { name: "Use Seed" }).click();

  await page.goto(`${studio.url}/`);
  const stylize = page.getByRole("spinbutton", { name: "Stylize" });
  await expect.poll(() => stylize.inputValue(), PATIENCE).toBe("250");
  expect(await page.getByRole("spinbutton", { name: "Seed" }).inputValue()).toBe("0");
  expect(await page.getByRole("textbox", { name: "Prompt", exact: true }).inputValue()).toBe("");
});

test("run exactly again makes the same image once more and shows it in the studio", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByRole("button", { name: "Run exactly again" }).click();
  await page.waitForURL(/\/\?run=/);
  const run = await studio.run(new URL(page.url()).searchParams.get("run") ?? "");
  expect(run.prompt).toBe(prompts[2]);
  expect(run.generations[0]?.parameters).toEqual(niji.parameters);
});

test("the record tells request, answer and times in place, and no key", async () => {
  const { studio, newest } = await made();
  const page = await view(studio, `/images/${newest.id}`);
  await page.getByText("Record", { exact: true }).click();
  const request = page.getByRole("region", { name: "Request" });
  await request.waitFor();
  expect(await request.innerText()).toContain('"prompt": "A red kite over a hill"');
  expect(await page.getByRole("region", { name: "Answer" }).innerText()).toContain("status 200");
  expect(await page.getByText(/^Sent .*accepted after/).count()).toBe(1);
  expect(await page.getByText(/sealed this file/).count()).toBe(0);
  const all = await page.content();
  for (const key of Object.values(keys)) expect(all).not.toContain(key);
});

test("of a sealed file the record says that a download carries none", async () => {
  const sandbox = await startedSandbox();
  const studio = await startedStudioProcess({
    dataDir: await freshFolder(),
    environment: connectedTo(sandbox.origin),
  });
  const image = sealed(await quarters(93, 63).png().toBuffer()).toString("base64");
  await sandbox.faults([{ match: { kind: "download" }, image }]);
  const { id } = await studio.press({ model: "siraya/flux-1-srpo", prompt: "A sealed letter" });
  const [made] = only(await studio.runOnce(id, isOver)).images;
  const page = await view(studio, `/images/${made?.id}`);
  await page.getByText("Record", { exact: true }).click();
  await page.getByText(/sealed this file with Content Credentials/).waitFor();
});

test("an upload says that it is one, with its size and date", async () => {
  const { studio, newest } = await made();
  const file = await (await studio.fetch(newest.urls.original)).blob();
  const body = new FormData();
  body.append("file", file, "kite.png");
  const answer = await studio.fetch("/api/uploads", {
    method: "POST",
    body,
    headers: { origin: studio.url },
  });
  expect(answer.ok).toBe(true);
  const listed = await (await studio.fetch("/api/images?kind=uploaded")).json();
  const page = await view(studio, `/images/${listed.items[0].id}`);
  const details = page.getByRole("complementary", { name: "Details" });
  expect(await details.innerText()).toContain("Uploaded");
  expect(await details.innerText()).toContain(`${newest.width} × ${newest.height}`);
  expect(await page.getByRole("button", { name: "Use these settings" }).count()).toBe(0);
});
