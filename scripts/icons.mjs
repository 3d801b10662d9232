// node scripts/icons.mjs: renders the marks in assets/*.svg to the PNG files that manifest and page name. The PNGs are committed;
// run this after changing a drawing.
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { browserFlags, findBrowser } from "./lib/browser.mjs";
import { at } from "./lib/paths.mjs";
import { say } from "./lib/run.mjs";

const ribbonSizes = [16, 32, 80];
const marks = { icon: [16, 32, 64, 80, 128], encode: ribbonSizes, validate: ribbonSizes };

const executablePath = findBrowser();
if (!executablePath) {
  say("No Chromium, Chrome or Edge found; set CHROMIUM_PATH.");
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: browserFlags });
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(marks)) {
  for (const size of sizes) {
    const svg = await readFile(at("assets", size === 16 ? `${name}-small.svg` : `${name}.svg`), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await writeFile(at("assets", `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
say("Icons written to assets/.");
