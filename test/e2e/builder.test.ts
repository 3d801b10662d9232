// Rules built in the pane segment by segment, saved, and used on rows that were typed into the sheet.
import { builderPane } from "./support/builderPane";
import { codesOf, startWorkbook, typeList } from "./support/typedList";
import { openWorkbench, type WorkbenchPage } from "./support/workbenchPage";

jest.setTimeout(120_000);

let workbench: WorkbenchPage;
let builder: ReturnType<typeof builderPane>;

beforeAll(async () => {
  workbench = await openWorkbench();
  builder = builderPane(workbench);
});
afterAll(() => workbench.close());

async function begin(headers: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
  await startWorkbook(workbench, /^固定前缀/, "none");
  await typeList(workbench, headers, rows);
}

const previewed = async () => (await builder.preview()).map(({ code }) => code);

test("BJ-IT-0001: codebooks, separators and a sequence", async () => {
  await begin(["客户名称", "地区", "行业"], [["甲公司", "北京", "信息技术"], ["乙公司", "上海", "信息技术"], ["丙公司", "北京市", "软件"], ["丁公司", "火星", "软件"]]);
  await builder.begin("地区行业");
  await builder.add("码表", { 取自哪个输入项: "region" });
  expect(await builder.pattern()).toBe("{region}");
  await builder.add("固定文字", { 文字: "-" });
  expect(await builder.pattern()).toBe("{region}-");
  await builder.add("码表", { 取自哪个输入项: "industry" });
  expect(await builder.pattern()).toBe("{region}-{industry}");
  await builder.add("固定文字");
  await builder.add("流水号");
  expect(await builder.pattern()).toBe("{region}-{industry}-{seq:4}");
  expect(await builder.chipTexts()).toEqual(["地区", "-", "行业", "-", "流水号 4 位"]);
  await builder.addBook("中国省份（含地级市）及常见国家");
  await builder.addBook("国民经济行业门类（两位字母）");
  expect(await builder.preview()).toEqual([
    { inputs: "北京 · 信息技术", code: "BJ-IT-0001" },
    { inputs: "上海 · 信息技术", code: "SH-IT-0001" },
    { inputs: "北京市 · 软件", code: "BJ-IT-0002" },
    { inputs: "火星 · 软件", code: "码表里没有这个值" },
  ]);
  await builder.save("地区行业");
  expect(await codesOf(workbench, "地区行业")).toEqual(["BJ-IT-0001", "SH-IT-0001", "BJ-IT-0002", null]);
});

test("202310100001: the row's date, and a count that begins again each day", async () => {
  await begin(["日期", "客户名称"], [["2023-10-10", "甲"], ["2023年10月10日", "乙"], ["2023/10/11", "丙"]]);
  await builder.begin("日期编码");
  await builder.add("日期", { 日期写法: "yyyyMMdd · 20231001" });
  await builder.add("流水号", { 位数: "4", 何时从头数起: "每天" });
  expect(await builder.pattern()).toBe("{date:yyyyMMdd}{seq:4 reset daily by date}");
  expect(await builder.preview()).toEqual([
    { inputs: "2023-10-10", code: "202310100001" },
    { inputs: "2023-10-10", code: "202310100002" },
    { inputs: "2023-10-11", code: "202310110001" },
  ]);
  await builder.save("日期编码");
  expect(await codesOf(workbench, "日期编码")).toEqual(["202310100001", "202310100002", "202310110001"]);
});

test("A1-001: a segment is dragged into place with the mouse", async () => {
  await begin(["客户名称", "大洲", "购买行为"], [["甲", "北美", "常购"], ["乙", "亚洲", "未购"], ["丙", "亚洲", "未购"], ["丁", "欧洲", "偶购"]]);
  await builder.begin("大洲与购买");
  await builder.add("码表", { 取自哪个输入项: "buying" });
  await builder.add("码表", { 取自哪个输入项: "continent" });
  await builder.add("固定文字", { 文字: "-" });
  await builder.add("流水号", { 位数: "3" });
  expect(await builder.pattern()).toBe("{buying}{continent}-{seq:3}");
  await builder.drag(1, 0);
  expect(await builder.chipTexts()).toEqual(["大洲", "购买行为", "-", "流水号 3 位"]);
  expect(await builder.pattern()).toBe("{continent}{buying}-{seq:3}");
  await builder.addBook("大洲：A 北美、B 欧洲、C 亚洲、D 其他（含国家与省市）");
  await builder.addBook("购买行为：常购、偶购、未购");
  const codes = ["A1-001", "C3-001", "C3-002", "B2-001"];
  expect(await previewed()).toEqual(codes);
  await builder.save("大洲与购买");
  expect(await codesOf(workbench, "大洲与购买")).toEqual(codes);
});

test("HWJS001: initials, moved to the front with the keyboard", async () => {
  await begin(["客户名称", "税号"], [["华为技术有限公司", "T1"], ["单田芳", "T2"], ["重庆长安汽车", "T3"], ["华为技术有限公司", "T4"]]);
  await builder.begin("首字母编码");
  await builder.add("流水号", { 位数: "3" });
  await builder.add("固定文字", { 文字: "/" });
  await builder.add("名称首字母", { 取几个字母: "4", 不够时用什么字符补在后面: "X" });
  expect(await builder.pattern()).toBe("{seq:3}/{name:initials:4 pad X}");
  await builder.moveByKeys(2, 0);
  expect(await builder.pattern()).toBe("{name:initials:4 pad X}{seq:3}/");
  await builder.removeByKey(2);
  expect(await builder.pattern()).toBe("{name:initials:4 pad X}{seq:3}");
  const codes = ["HWJS001", "STFX001", "CQCA001", "HWJS002"];
  expect(await previewed()).toEqual(codes);
  await builder.save("首字母编码");
  expect(await codesOf(workbench, "首字母编码")).toEqual(codes);
});

test("0150013: not unique, as two rows show; one click puts a number into it", async () => {
  const { pane } = workbench;
  await begin(["客户名称", "类别", "区域", "规模"], [["甲", "重点", "东部", "大型"], ["乙", "重点", "东部", "大型"]]);
  await builder.begin("类别编码");
  await builder.add("码表", { 取自哪个输入项: "class", 编码的位数: "2" });
  await builder.add("码表", { 取自哪个输入项: "area", 编码的位数: "1" });
  await builder.add("码表", { 取自哪个输入项: "scale", 编码的位数: "3" });
  await builder.add("校验码", { 校验方法: "各位数字之和" });
  expect(await builder.pattern()).toBe("{class:2}{area:1}{scale:3}{check:digit-sum}");
  await builder.addBook("客户类别（两位数字）");
  await builder.addBook("东部、中部、西部、东北（一位数字）");
  await builder.addBook("客户规模（大、中、小、微）");
  const advice = pane.getByRole("region", { name: "保存前请看" });
  expect(await builder.preview()).toEqual([
    { inputs: "重点 · 东部 · 大型", code: "0150013" },
    { inputs: "重点 · 东部 · 大型", code: "编码已被占用" },
  ]);
  await advice.getByText(/不同的客户会得到同一个编码/).waitFor();
  await advice.getByText(/^这两行都会得到 \d{7}：/).waitFor();
  await advice.getByRole("button", { name: "改成 {class:2}{area:1}{scale:3}{seq:4}{check:digit-sum}" }).click();
  await advice.getByText(/不同的客户会得到同一个编码/).waitFor({ state: "detached" });
  expect(await builder.pattern()).toBe("{class:2}{area:1}{scale:3}{seq:4}{check:digit-sum}");
  const codes = ["01500100012", "01500100021"];
  expect(await previewed()).toEqual(codes);
  await advice.getByText("每个类别 + 区域 + 规模各有 9,999 个号码；名单里最多的是 01-5-001，有 2 行。").waitFor();
  await builder.save("类别编码");
  expect(await codesOf(workbench, "类别编码")).toEqual(codes);
});

test("CUST000123: from a template; the number grows when its digits are used up", async () => {
  const { pane } = workbench;
  await begin(["客户名称"], [["甲"], ["乙"]]);
  await builder.begin("");
  await pane.getByRole("button", { name: "使用模板“固定前缀 + 流水号”" }).click();
  expect(await builder.pattern()).toBe("CUST{seq:6}");
  await builder.change(1, { 从几开始: "123", 号码用完时: "自动加一位" });
  expect(await builder.pattern()).toBe("CUST{seq:6 start 123 overflow grow}");
  expect(await previewed()).toEqual(["CUST000123", "CUST000124"]);
  await builder.change(1, { 从几开始: "999999" });
  expect(await previewed()).toEqual(["CUST999999", "CUST1000000"]);
  await builder.save("固定前缀 + 流水号");
  expect(await codesOf(workbench, "固定前缀 + 流水号")).toEqual(["CUST999999", "CUST1000000"]);
});

test("HQ-001-BJ-01: head offices by one rule, branches by another", async () => {
  const { pane } = workbench;
  await begin(["客户名称"], [["北方集团"], ["南方集团"]]);
  await builder.begin("总部");
  await builder.add("固定文字", { 文字: "HQ-" });
  await builder.add("流水号", { 位数: "3" });
  await builder.save("总部");
  expect(await codesOf(workbench, "总部")).toEqual(["HQ-001", "HQ-002"]);

  await typeList(workbench, ["客户名称", "上级", "分支机构"], [["北京一部", "北方集团", "北京分部"], ["北京二部", "HQ-001", "北京分部"], ["南方北京", "HQ-002", "北京分部"], ["无主", "HQ-009", "北京分部"]]);
  await builder.begin("分部");
  await builder.add("上级编码");
  await builder.add("固定文字");
  await builder.add("码表", { 取自哪个输入项: "branch" });
  await builder.add("固定文字");
  await builder.add("流水号", { 位数: "2" });
  expect(await builder.pattern()).toBe("{parent}-{branch}-{seq:2}");
  await workbench.settle();
  await pane.getByLabel("“北京分部”的新编码").fill("BJ");
  await pane.getByRole("button", { name: "加入", exact: true }).click();
  expect(await previewed()).toEqual(["HQ-001-BJ-01", "HQ-001-BJ-02", "HQ-002-BJ-01", "找不到上级"]);
  await builder.save("分部");
  expect(await codesOf(workbench, "分部")).toEqual(["HQ-001-BJ-01", "HQ-001-BJ-02", "HQ-002-BJ-01", null]);
});

test("the format of another system is taken over", async () => {
  await begin(["客户名称"], [["甲"], ["乙"]]);
  await builder.begin("旧系统");
  await builder.paste("CUST-.YYYY.-.####", "ERPNext (Frappe)");
  expect(await builder.pattern()).toBe("CUST-{today:yyyy}-{seq:4 overflow grow}");
  expect(await builder.chipTexts()).toEqual(["CUST-", "今天 yyyy", "-", "流水号 4 位"]);
  const year = new Date().getFullYear();
  const codes = [`CUST-${year}-0001`, `CUST-${year}-0002`];
  expect(await previewed()).toEqual(codes);
  await builder.save("旧系统");
  expect(await codesOf(workbench, "旧系统")).toEqual(codes);
});

test("neither page reported an error", async () => {
  expect(workbench.problems).toEqual([]);
  expect(workbench.strangers).toEqual([]);
  expect(await workbench.page.evaluate(() => globalThis.workbench.internalErrors())).toEqual([]);
});
