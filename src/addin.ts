import type { Locale } from "./app/api";
import { createFunctionApp } from "./app/functionApp";
import { createPaneIntents } from "./app/paneIntent";
import { createStore } from "./app/store";
import { createCommands } from "./commands/commands";
import { createFunctionPorts } from "./excel/functionPorts";
import { provideFunctions } from "./functions/functions";
import { worksheetFunctions } from "./functions/worksheetFunctions";
import { loadMessages, silentFunctions, type Messages } from "./messages";
import { loadInitialsReader } from "./pinyin/loadInitialsReader";

/**
 * The add-in: the one place that joins Excel, the use cases, the functions, the ribbon and the pane. They all live in this one
 * page (shared runtime) and work on the one snapshot of the workbook in memory.
 *
 * Functions and commands are associated before anything asynchronous, because Excel calls them as soon as the script has run;
 * the pane, which nobody may look at for hours, is fetched afterwards.
 */
/** What went wrong without anybody having asked for it, as in the issuing queue; the pane shows the last. */
const errors = createStore<unknown>(undefined);
const ports = { ...createFunctionPorts(), loadInitials: loadInitialsReader };
const custcode = createFunctionApp(ports, errors.set);
const intents = createPaneIntents();

const locale: () => Locale = () => (Office.context.displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US");

let words: Messages | undefined;
provideFunctions({ formulas: custcode.formulas, queries: custcode.queries, judge: custcode.judge, locale, sentences: () => words?.functions ?? silentFunctions });
for (const [id, answer] of Object.entries(worksheetFunctions)) CustomFunctions.associate(id, answer);

const commands = createCommands({ intents, showPane: () => Office.addin.showAsTaskpane() });
Office.actions.associate("encodeSelection", commands.encodeSelection);
Office.actions.associate("validateSelection", commands.validateSelection);

void Office.onReady().then(async () => {
  words = await loadMessages(locale());
  // The pane tells what went wrong while reading; it must be there for that.
  const started = custcode.start();
  const [{ mountPane }, { joinPane }, { createPanePorts }] = await Promise.all([import("./taskpane"), import("./app/custCode"), import("./excel/panePorts")]);
  mountPane(document.getElementById("pane")!, joinPane(custcode, { ...ports, ...createPanePorts() }, errors.set), { locale: locale(), words, theme: theme(), intents, started, errors });
});

/** Excel tells its theme as colours; only newer versions say outright whether it is dark. */
function theme(): "light" | "dark" | "high-contrast" {
  if (window.matchMedia("(forced-colors: active)").matches) return "high-contrast";
  const office = Office.context.officeTheme as (Office.OfficeTheme & { readonly isDarkTheme?: boolean }) | undefined;
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  return isDark(office?.bodyBackgroundColor ?? "#ffffff") ? "dark" : "light";
}

/** Rec. 709 luma below one half. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.replace("#", "").match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
