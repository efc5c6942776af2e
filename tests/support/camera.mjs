import path from "node:path";

const windows = {
  desktop: { viewport: { width: 1440, height: 900 } },
  low: { viewport: { width: 1280, height: 720 } },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/**
 * Takes pictures of a served studio into a folder, each in four windows and both themes unless some
 * are named. `act` brings the page into the state that its picture is named for.
 */
export function openCamera({ browser, url, folder }) {
  return async function photograph(state, address, act = async () => {}, only = {}) {
    const { sizes = Object.keys(windows), themes = ["dark", "light"] } = only;
    for (const size of sizes) {
      const options = windows[size];
      for (const theme of themes) {
        const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
        await context.addCookies([{ name: "theme", value: theme, url }]);
        const page = await context.newPage();
        await page.goto(`${url}${address}`, { waitUntil: "networkidle" });
        await act(page);
        await page.evaluate(settled);
        const file = path.join(folder, `${state}-${size}-${theme}.png`);
        await page.screenshot({ path: file });
        console.log(file);
        await context.close();
      }
    }
  };
}

/** In the page: fonts are there, what moves has ended, and visible images are decoded. */
async function settled() {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  await Promise.all(document.getAnimations().map((motion) => motion.finished.catch(() => {})));
}
