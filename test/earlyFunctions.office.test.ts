// While a long register is read: what needs rules and codebooks alone is answered, all else says that it is being read and is asked again.
import { createCustCode, type CustCodeApp } from "../src/app/custCode";
import { createExcelPorts } from "../src/excel";
import { provideFunctions } from "../src/functions/functions";
import { worksheetFunctions } from "../src/functions/worksheetFunctions";
import { messagesIn } from "../src/messages/messagesIn";
import type { Workbook } from "../src/workbench/emulator/model/workbook";
import { enterText } from "../src/workbench/emulator/model/writing";
import type { FunctionMetadata } from "../src/workbench/emulator/protocol/functionBridge";
import { openExcel, type OpenedExcel } from "../src/workbench/emulator/testing/openExcel";
import { readFunctionMetadata } from "./support/functionMetadata";
import { openAddin } from "./support/openAddin";

interface Opening {
  readonly app: CustCodeApp;
  readonly started: Promise<void>;
  /** Lets the register be read to its end. */
  release(): void;
  type(address: string, text: string): void;
  show(address: string): unknown;
  close(): void;
}

/** Something that a test lets go on when it likes. */
function gate(): { readonly reached: () => boolean; pass(): Promise<void>; open(): void } {
  let isReached = false;
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { reached: () => isReached, pass: () => ((isReached = true), opened), open };
}

const isAnswered = (value: unknown) => value !== null && value !== "#BUSY!";

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A workbook with one customer, 甲公司, whose code is BJ-IT-0001; `pattern` is that of its rule. */
async function workbookWith(pattern?: string, more: (addin: Awaited<ReturnType<typeof openAddin>>) => Promise<void> = async () => undefined): Promise<Workbook> {
  const addin = await openAddin();
  await addin.setUp(pattern);
  await addin.type("Sheet1!A1", '=CUSTCODE("北京","信息技术","A","甲公司")');
  await addin.type("Sheet1!A1", "");
  await more(addin);
  addin.close();
  return addin.excel.workbook;
}

/** The workbook opened anew; answers when its register is about to be read. `asked` is typed before anything is read. */
async function openWhileRead(workbook: Workbook, asked: Readonly<Record<string, string>> = {}): Promise<Opening> {
  const excel: OpenedExcel = await openExcel({ workbook, functions: (await readFunctionMetadata()) as readonly FunctionMetadata[] });
  const [look, register] = [gate(), gate()];
  const { sheets, ...ports } = createExcelPorts();
  const held: typeof sheets = {
    ...sheets,
    look: async () => (await look.pass(), sheets.look()),
    readEach: async (...given) => (await register.pass(), sheets.readEach(...given)),
  };
  const app = createCustCode({ ...ports, sheets: held }, (error) => {
    throw error;
  });
  provideFunctions({ formulas: app.formulas, queries: app.queries, judge: app.judge, locale: () => "zh-CN", sentences: () => messagesIn("zh-CN").functions });
  for (const [id, answer] of Object.entries(worksheetFunctions)) excel.CustomFunctions.associate(id, answer as (...given: never[]) => unknown);
  const sheet = workbook.sheetByName("Sheet1")!;
  const row = (address: string) => Number(address.slice(1)) - 1;
  const column = (address: string) => address.charCodeAt(0) - 65;
  const type = (address: string, text: string) => void enterText(workbook, sheet.id, row(address), column(address), text);
  const show = (address: string) => {
    const value = sheet.value(row(address), column(address));
    return value !== null && typeof value === "object" ? value.code : value;
  };
  const started = app.start();
  for (const [address, text] of Object.entries(asked)) type(address, text);
  await until(() => Object.keys(asked).every((address) => isAnswered(show(address))));
  look.open();
  await until(register.reached);
  return {
    app, started, release: register.open, type, show,
    close() {
      app.stop();
      excel.close();
    },
  };
}

const UNREAD = { kind: "not-ready", phase: "loading" };

test("questions to rules and codebooks are answered, questions to the register are not", async () => {
  const { app, started, release, close } = await openWhileRead(await workbookWith());
  const call = { address: undefined, precedents: [], rows: 1, columns: 1, elements: [{ inputs: ["北京", "信息技术", "A"], customer: "甲公司" }] };
  const ask = () => ({
    lookUp: app.queries.lookUp("region", "北京", null),
    decode: app.queries.decode("BJ-IT-0001").kind,
    part: app.queries.part("BJ-IT-0001", "region", null),
    sortKey: app.queries.sortKey("BJ-IT-0001").kind,
    unread: app.queries.decode("?").kind,
    find: app.queries.find("甲公司", null),
    status: app.queries.status("BJ-IT-0001"),
    customer: app.queries.customer("BJ-IT-0001"),
    next: app.formulas.next(["北京", "信息技术", "A"]),
    code: app.formulas.code(call),
  });
  const ofRules = { lookUp: { kind: "value", value: "BJ" }, decode: "decoded", part: { kind: "value", value: "北京市" }, sortKey: "value", unread: "unknown" };
  expect(ask()).toEqual({ ...ofRules, find: UNREAD, status: UNREAD, customer: UNREAD, next: UNREAD, code: [UNREAD] });
  expect(app.state.get().phase).toBe("loading");
  release();
  await started;
  const known = { kind: "code", code: "BJ-IT-0001" };
  expect(ask()).toEqual({
    ...ofRules,
    find: { kind: "value", value: "BJ-IT-0001" }, status: { kind: "status", status: "issued" }, customer: { kind: "value", value: "甲公司" }, next: { kind: "code", code: "BJ-IT-0002" }, code: [known],
  });
  close();
});

test("cells that asked before anything was read get their answers as soon as there are some, and nothing is issued twice", async () => {
  const { app, started, release, show, type, close } = await openWhileRead(await workbookWith(), {
    B1: '=CUSTCODE.LOOKUP("region","北京")', C1: '=CUSTCODE.FIND("甲公司")', D1: '=CUSTCODE("北京","信息技术","A","甲公司")',
  });
  await until(() => show("B1") === "BJ");
  type("E1", '=CUSTCODE.STATUS("BJ-IT-0001")');
  await until(() => isAnswered(show("E1")));
  expect([show("C1"), show("D1"), show("E1")]).toEqual(["#N/A", "#N/A", "#N/A"]);
  release();
  await started;
  await until(() => show("C1") === "BJ-IT-0001" && show("D1") === "BJ-IT-0001" && show("E1") === "已发放");
  await app.settled();
  expect(app.state.get()).toMatchObject({ phase: "ready", registered: 1 });
  close();
});

test.each<[string, string | undefined, (addin: Awaited<ReturnType<typeof openAddin>>) => Promise<void>]>([
  ["two versions can read the code", undefined, async (addin) => void (await addin.custcode.rules.save({ name: "客户编码", pattern: "{region}-{industry}-{seq:4 overflow grow}" }))],
  ["codes contain those of their parents", "{region}-{industry}-{seq:4}", async (addin) => void (await addin.custcode.rules.save({ name: "分部", pattern: "{parent}-{seq:2}" }))],
])("where %s, only the register says what it means", async (_, pattern, more) => {
  const { app, started, release, close } = await openWhileRead(await workbookWith(pattern, more));
  expect([app.queries.decode("BJ-IT-0001"), app.queries.sortKey("BJ-IT-0001")]).toEqual([UNREAD, UNREAD]);
  release();
  await started;
  expect(app.queries.decode("BJ-IT-0001")).toMatchObject({ kind: "decoded", rule: "客户编码" });
  close();
});
