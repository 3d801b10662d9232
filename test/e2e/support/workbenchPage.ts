// The built workbench in a real Chromium: what `npm start` shows, driven as a person would.
import path from "node:path";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { browserFlags, findBrowser } from "../../../scripts/lib/browser.mjs";
import { serveFolder } from "../../../scripts/lib/serve.mjs";
import type { WorkbenchAutomation } from "../../../src/workbench/automation";

declare global {
  var workbench: WorkbenchAutomation;
}

export interface OpenOptions {
  readonly language?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
  readonly paneWidth?: number;
  readonly width?: number;
}

export interface WorkbenchPage {
  readonly page: Page;
  /** The add-in's page in its frame. */
  readonly pane: FrameLocator;
  /** Errors that the browser reported, in either page. */
  readonly problems: readonly string[];
  /** Addresses outside of the test's own server that were asked for. */
  readonly strangers: readonly string[];
  settle(): Promise<void>;
  values(address: string): Promise<readonly (readonly (string | number | boolean | null)[])[]>;
  type(address: string, text: string): Promise<void>;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
  openFile(file: string): Promise<void>;
  /** The first data row's address and the values of one of our tables. */
  table(name: string): Promise<readonly (readonly (string | number | boolean | null)[])[]>;
  close(): Promise<void>;
}

const dist = path.join(__dirname, "..", "..", "..", "dist", "workbench");

/** The browser of a test file and the server of the pages in it. */
let office: Promise<{ readonly browser: Browser; readonly server: Awaited<ReturnType<typeof serveFolder>> }> | undefined;
const openOffice = async () => {
  const server = await serveFolder(dist, { port: 0 });
  return { server, browser: await chromium.launch({ executablePath: findBrowser(), args: browserFlags }) };
};
// Whatever became of the tests: a browser that is left keeps the run from ending.
afterAll(async () => {
  const opened = await office?.catch(() => undefined);
  await opened?.browser.close();
  await opened?.server.close();
});

/** Opens the built workbench in a window that shares nothing with others, and waits until the add-in in it is ready. */
export async function openWorkbench(options: OpenOptions = {}): Promise<WorkbenchPage> {
  const { language = "zh-CN", theme = "light", paneWidth, width = 1440 } = options;
  office ??= openOffice();
  const { browser, server } = await office;
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: language });
  const problems: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error.stack ?? error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith("data:") && !request.url().startsWith("blob:")) strangers.push(request.url());
  });
  await page.goto(`${server.url}/`);
  await page.waitForFunction(() => globalThis.workbench !== undefined);
  await page.evaluate(
    ([language, theme, paneWidth]) => {
      workbench.setLanguage(language as "zh-CN" | "en-US");
      workbench.setTheme(theme as "light" | "dark");
      if (paneWidth !== undefined) workbench.setPaneWidth(paneWidth as number);
    },
    [language, theme, paneWidth] as const,
  );
  const settle = () => page.evaluate(() => globalThis.workbench.settle());
  const values = (address: string) => page.evaluate((asked) => globalThis.workbench.values(asked) as (string | number | boolean | null)[][], address);
  await page.frameLocator("iframe").first().locator("#pane button").first().waitFor();
  await settle();
  return {
    page,
    pane: page.frameLocator("iframe").first(),
    problems,
    strangers,
    settle,
    values,
    async type(address, text) {
      await page.evaluate(([where, what]) => globalThis.workbench.type(where!, what!), [address, text]);
      await settle();
    },
    async save() {
      const bytes = await page.evaluate(async () => Array.from(await workbench.saveFile()));
      return Uint8Array.from(bytes);
    },
    async openFile(file) {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: language === "zh-CN" ? "打开" : "Open", exact: true }).click();
      await (await chooser).setFiles(file);
      await page.getByText(path.basename(file)).first().waitFor();
      await settle();
    },
    async table(name) {
      const table = await page.evaluate((wanted) => globalThis.workbench.tables().find((one) => one.name === wanted), name);
      if (!table) throw new Error(`No table ${name}`);
      return (await values(table.address)).slice(1);
    },
    async close() {
      await page.close();
    },
  };
}
