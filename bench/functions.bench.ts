// Calls of CUSTCODE through the genuine function runtime, against a function that joins its arguments; and the requests that issuing adds.
import { custcode, provideFunctions } from "../src/functions/functions";
import { messagesIn } from "../src/messages/messagesIn";
import type { FunctionCall } from "../src/workbench/emulator/calc/calcHost";
import { fillDown } from "../src/workbench/emulator/model/copying";
import { USER } from "../src/workbench/emulator/model/events";
import { enterText } from "../src/workbench/emulator/model/writing";
import type { OpenedExcel } from "../src/workbench/emulator/testing/openExcel";
import { type Bench, type Row } from "./bench";
import { customerList, issueList, openPage, setUpAddin, writeAll, writeBlock } from "./officePage";

const CALLS = 100_000;

const parameters = ["region", "industry", "tier", "customer"].map((name) => ({ name, dimensionality: "matrix", type: "any", optional: true }));
const functions = ["CUSTCODE", "JOIN"].map((name) => ({ id: name, name, parameters, options: { requiresAddress: true, requiresParameterAddresses: true } }));

/** All calls at once, as after a recalculation of the whole workbook; milliseconds until the last answer. */
const callAll = async (excel: OpenedExcel, functionId: string): Promise<number> => {
  const calls = customerList(CALLS).map(([name, region, industry], at): FunctionCall => {
    const cells = [region, industry, "A", name].map((value) => [[value as string]]);
    return { id: `call-${at}`, functionId, arguments: cells, address: `Sheet1!E${at + 2}`, argumentAddresses: ["B", "C", "", "A"].map((letter) => letter && `Sheet1!${letter}${at + 2}`), preview: false };
  });
  const start = performance.now();
  await Promise.all(excel.host.functions.invoke(calls));
  return performance.now() - start;
};

/** Requests that the add-in makes until `count` formulas, filled down, have their codes. */
const requestsFor = async (count: number): Promise<number> => {
  const excel = await openPage();
  const app = await setUpAddin();
  provideFunctions({ formulas: app.formulas, queries: app.queries, judge: app.judge, locale: () => "zh-CN", sentences: () => messagesIn("zh-CN").functions });
  excel.CustomFunctions.associate("CUSTCODE", custcode);
  excel.host.functions.register(functions);
  await writeBlock(excel, "Sheet1", 0, 0, [["客户名称", "地区", "行业"]]);
  await writeAll(excel, "Sheet1", 1, 0, customerList(count));
  await excel.settled();
  excel.host.log.clear();
  const { workbook } = excel;
  const sheet = workbook.sheetByName("Sheet1")!;
  enterText(workbook, sheet.id, 1, 4, '=CUSTCODE(B2,C2,"",A2)');
  workbook.edit(USER, "fill down", () => fillDown(workbook, sheet, { row: 1, column: 4, rows: count, columns: 1 }));
  while (typeof sheet.value(count, 4) !== "string") {
    await excel.settled();
    await app.settled();
  }
  const requests = excel.host.log.requests.length;
  excel.close();
  return requests;
};

export const bench: Bench = {
  title: `${CALLS} calls of CUSTCODE through the function runtime`,
  run: async (): Promise<readonly Row[]> => {
    const excel = await openPage();
    const app = await setUpAddin();
    provideFunctions({ formulas: app.formulas, queries: app.queries, judge: app.judge, locale: () => "zh-CN", sentences: () => messagesIn("zh-CN").functions });
    excel.CustomFunctions.associate("CUSTCODE", custcode);
    excel.CustomFunctions.associate("JOIN", (a: unknown[][], b: unknown[][], c: unknown[][]) => [[`${a[0]![0]}${b[0]![0]}${c[0]![0]}`]]);
    excel.host.functions.register(functions);
    await writeBlock(excel, "Sheet1", 0, 0, [["客户名称", "地区", "行业"]]);
    await writeAll(excel, "Sheet1", 1, 0, customerList(CALLS));
    await issueList(app, CALLS);
    let ours = Infinity;
    let plain = Infinity;
    for (let round = 0; round < 3; round++) {
      plain = Math.min(plain, await callAll(excel, "JOIN"));
      ours = Math.min(ours, await callAll(excel, "CUSTCODE"));
    }
    excel.close();
    return [
      { work: "known customers, against joining the arguments", value: ours, base: plain, target: 2 },
      { work: "requests for issuing 100 formulas", value: await requestsFor(100), unit: "" },
      { work: "requests for issuing 5 000 formulas", value: await requestsFor(5_000), unit: "" },
    ];
  },
};
