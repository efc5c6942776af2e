import { expect, test } from "vitest";
import { browserOfFile, visit } from "../support/browser";
import { studioOfFile } from "../support/studio-of-file";
import { chooseModel, PATIENCE, places } from "../support/studio-page";
import { isOver } from "../support/studio-process";

const open = browserOfFile();
const studio = studioOfFile();

// Every page of `open` fails its test on a policy violation; these visit all there are.
test("the studio, a run in the address, the picker, one image alone and a missing page keep to the policy", async () => {
  const { url: origin, press, runOnce } = studio();
  const { id } = await press({ model: "serevix/gpt-image-1.5", prompt: "A quiet harbour" });
  await runOnce(id, isOver);

  const page = await open({ origin, expected: /status of 404/ });
  await chooseModel(page, "siraya/flux-1-srpo");
  await visit(page, `${origin}/?run=${id}`);
  await places(page).stage.locator("[data-image]").click();
  await page.getByRole("region", { name: "How it was made" }).waitFor();
  await places(page).stage.locator("[data-image]").dblclick();
  await places(page).stage.locator("[data-viewed] img").waitFor();
  await visit(page, `${origin}/?run=x`);
  await places(page).stage.getByText("This run is not here").waitFor();
  const missing = await page.goto(`${origin}/no/such/page`);
  expect(missing?.status()).toBe(404);
  await page.getByRole("heading", { name: "This page is not here" }).waitFor();
});

test("a script without the nonce of its page does not run, and the page's own do", async () => {
  const page = await open({
    origin: studio().url,
    expected: /Content Security Policy|^policy: script-src/,
  });
  await places(page).prompt.fill("Own scripts run");
  const ran = await page.evaluate(async () => {
    const box = document.createElement("div");
    document.body.append(box);
    const failed = new Promise((resolve) => {
      box.addEventListener("error", () => setTimeout(resolve), { capture: true });
    });
    box.innerHTML = `<img src="data:," onerror="document.title = 'ran'">`;
    await failed;
    return document.title === "ran";
  });
  expect(ran).toBe(false);
});

test("every page carries a nonce of its own on every script, a policy, and no name of the server", async () => {
  const seen = new Set<string>();
  for (const path of ["/", "/", "/?run=x", "/no/such/page"]) {
    const response = await studio().fetch(path);
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    seen.add(nonce);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("x-powered-by")).toBeNull();

    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
  }
  expect(seen.size).toBe(4);
});

test("the image optimizer answers nothing", async () => {
  const { status } = await studio().fetch("/_next/image?url=%2Ficon.svg&w=64&q=75");
  expect(status).toBe(404);
});

test("a theme is on the page at once, and still after a reload", async () => {
  const page = await open({ origin: studio().url });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const theme = () => page.locator("html").getAttribute("data-theme");
  const movesNow = () => page.evaluate(() => document.getAnimations().length);
  const dark = await ground();

  const loads: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  await page.getByRole("button", { name: "Theme: dark" }).click();
  await expect.poll(theme, PATIENCE).toBe("light");
  await expect.poll(ground, PATIENCE).not.toBe(dark);
  // Colours pass into each other: this is where they end.
  await expect.poll(movesNow, PATIENCE).toBe(0);
  const light = await ground();
  expect(loads).toEqual([]);

  await page.reload();
  expect(await theme()).toBe("light");
  expect(await ground()).toBe(light);
  await page.getByRole("button", { name: "Theme: light" }).waitFor();
});
