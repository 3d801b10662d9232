// The rule builder in a narrow pane, in both languages and themes, with the form of every kind of segment open.
import { builderEn } from "../../src/taskpane/components/rules/builder/words/en";
import { builderZh } from "../../src/taskpane/components/rules/builder/words/zh";
import { en } from "../../src/taskpane/strings/en";
import { zh } from "../../src/taskpane/strings/zh";
import { cutOff, nameless } from "./support/cutOff";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(120_000);

const said = { "zh-CN": { ...zh, builder: builderZh }, "en-US": { ...en, builder: builderEn } } as const;
const han = /[\u4e00-\u9fff]+/;

describe.each([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
  ["en-US", "dark"],
] as const)("%s, %s, 320 px", (language, theme) => {
  let workbench: WorkbenchPage;
  const words = said[language];

  beforeAll(async () => {
    workbench = await openWorkbench({ language, theme, paneWidth: 320 });
  });
  afterAll(() => workbench.close());

  /** Nothing scrolls sideways or is cut off, all controls have names, and English is English. */
  async function looksRight(): Promise<void> {
    expect(await cutOff(workbench)).toEqual([]);
    expect(await nameless(workbench)).toEqual([]);
    if (language === "en-US") expect((await workbench.pane.locator("#pane").innerText()).replace(/[\u4e00-\u9fff]+有限公司/g, "")).not.toMatch(han);
  }

  test("the builder fits with every form open", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: words.firstRun.setUp }).click();
    await pane.getByRole("tab", { name: words.tabs.rules }).click();
    await pane.getByRole("button", { name: words.rules.newRule, exact: true }).click();
    await pane.getByText(words.builder.paste, { exact: true }).click();
    await pane.getByRole("button", { name: new RegExp(words.builder.allTemplates("\\d+")) }).click();
    await looksRight();

    const add = pane.getByRole("button", { name: words.builder.add, exact: true });
    const chips = pane.getByRole("list", { name: words.builder.segments }).getByRole("button");
    await add.click();
    const kinds = await pane.getByRole("menuitem").count();
    expect(await cutOff(workbench)).toEqual([]);
    await page.keyboard.press("Escape");
    for (let kind = 0; kind < kinds; kind++) {
      await add.click();
      await pane.getByRole("menuitem").nth(kind).click();
      const form = pane.getByRole("group", { name: new RegExp(words.builder.formTitle(kind + 1, "").trim()) });
      await form.waitFor();
      for (const more of await form.locator("details:not([open]) > summary").all()) await more.click();
      await looksRight();
    }
    expect(await chips.count()).toBe(kinds);
    await pane.getByText(words.builder.settings, { exact: true }).click();
    await pane.getByRole("button", { name: words.builder.addCondition }).click();
    await workbench.settle();
    await looksRight();
    expect(workbench.problems).toEqual([]);
  });
});
