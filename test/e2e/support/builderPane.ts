// The rule builder as a person uses it: chips, the menu of segments, their forms, the line of text below, the preview and the advice.
import type { Locator } from "playwright-core";
import { builderZh as words } from "../../../src/taskpane/components/rules/builder/words/zh";
import { zh as strings } from "../../../src/taskpane/strings/zh";
import type { WorkbenchPage } from "./workbenchPage";

/** The fields of a segment's form by their labels: a text to type, or an option to choose by its label. */
export type FormEntries = Readonly<Record<string, string>>;

/** A row of the preview: what the inputs are, and the code or the reason why there is none. */
export interface PreviewLine {
  readonly inputs: string;
  readonly code: string;
}

/** Drives the Rules tab of a workbench in Chinese. */
export function builderPane(workbench: WorkbenchPage) {
  const { page, pane, settle } = workbench;
  const chips = pane.getByRole("list", { name: words.segments }).getByRole("button");
  const form = pane.getByRole("group", { name: /^第 \d+ 段：/ });
  const pattern = pane.getByRole("textbox", { name: strings.rules.pattern, exact: true });

  /** A field of the open form; what few people need is opened first when it is not there. */
  async function field(label: string): Promise<Locator> {
    const found = form.getByLabel(label, { exact: true });
    if ((await found.count()) === 0) await form.getByText(words.more, { exact: true }).click();
    return found;
  }

  async function fill(entries: FormEntries): Promise<void> {
    for (const [label, entry] of Object.entries(entries)) {
      const control = await field(label);
      const isList = await control.evaluate((element) => element.tagName === "SELECT");
      await (isList ? control.selectOption({ label: entry }) : control.fill(entry));
    }
  }

  return {
    chips,
    /** Begins a new rule in the Rules tab. */
    async begin(name: string): Promise<void> {
      await pane.getByRole("tab", { name: strings.tabs.rules }).click();
      await pane.getByRole("button", { name: strings.rules.newRule, exact: true }).click();
      await pane.getByRole("textbox", { name: strings.rules.name }).fill(name);
    },
    /** Adds a segment by the menu, behind the open one or at the end, and fills its form. */
    async add(kind: string, entries: FormEntries = {}): Promise<void> {
      await pane.getByRole("button", { name: words.add, exact: true }).click();
      await pane.getByRole("menuitem", { name: new RegExp(`^${kind}`) }).click();
      await pane.getByRole("group", { name: new RegExp(`：${kind}$`) }).waitFor();
      await fill(entries);
    },
    /** Opens a chip's form and fills it. */
    async change(at: number, entries: FormEntries): Promise<void> {
      const chip = chips.nth(at);
      if ((await chip.getAttribute("aria-pressed")) !== "true") await chip.click();
      await fill(entries);
    },
    fill,
    /** The rule as text, as the line below the chips shows it. */
    pattern: (): Promise<string> => pattern.inputValue(),
    chipTexts: (): Promise<string[]> => chips.allInnerTexts(),
    /** The preview once it is up to date. */
    async preview(): Promise<PreviewLine[]> {
      await settle();
      const rows = await pane.getByRole("table", { name: strings.rules.preview }).locator("tbody tr").all();
      return Promise.all(
        rows.map(async (row) => {
          const [, inputs = "", code = ""] = await row.locator("td").allInnerTexts();
          return { inputs, code: code.trim() };
        }),
      );
    },
    /** Adds the ready codebook that the rule lacks, by the button that is offered for it. */
    async addBook(title: string): Promise<void> {
      await pane.getByRole("button", { name: strings.codebooks.addThis(title), exact: true }).click();
      await settle();
    },
    async save(name: string): Promise<void> {
      await pane.getByRole("button", { name: strings.rules.save, exact: true }).click();
      await pane.getByRole("region", { name: strings.rules.list }).getByText(name, { exact: true }).waitFor();
      await settle();
    },
    /** Moves a chip to another place by the space bar and the arrow keys, each pressed when a screen reader has said what the last one did. */
    async moveByKeys(from: number, to: number): Promise<void> {
      const text = await chips.nth(from).innerText();
      const place = (at: number) => words.place(at + 1, total);
      const total = await chips.count();
      const heard = (sentence: string) => pane.getByRole("status").filter({ hasText: sentence }).waitFor({ state: "attached" });
      await chips.nth(from).focus();
      await page.keyboard.press("Space");
      await heard(words.picked(text, place(from)));
      const step = Math.sign(to - from);
      for (let at = from; at !== to; at += step) {
        await page.keyboard.press(step < 0 ? "ArrowLeft" : "ArrowRight");
        await heard(words.over(text, place(at + step)));
      }
      await page.keyboard.press("Space");
      await heard(words.dropped(text, place(to)));
    },
    async removeByKey(at: number): Promise<void> {
      await chips.nth(at).focus();
      await page.keyboard.press("Delete");
    },
    /** Pastes the format of another system and takes over how it is read. */
    async paste(format: string, system: string): Promise<void> {
      await pane.getByText(words.paste, { exact: true }).click();
      await pane.getByRole("textbox", { name: words.paste }).fill(format);
      await pane.getByRole("button", { name: words.pasteUseThis(system), exact: true }).click();
    },
    /** Drags a chip onto another with the mouse. */
    async drag(from: number, to: number): Promise<void> {
      const [start, end] = [await chips.nth(from).boundingBox(), await chips.nth(to).boundingBox()];
      if (!start || !end) throw new Error("The chips are not in sight");
      await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
      await page.mouse.down();
      await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
      await page.mouse.up();
    },
  };
}
