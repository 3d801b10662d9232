/** Codes by name, below a parent, of fixed width with check characters, and rules that are chosen by conditions. */
import { both, template, type Template } from "./template";

const department = (chinese: string, english: string, code: string) => ({ codebook: "department", value: both(chinese, english), code });
const team = (chinese: string, english: string, code: string) => ({ codebook: "team", value: both(chinese, english), code });
const branch = (chinese: string, english: string, code: string) => ({ codebook: "branch", value: both(chinese, english), code });
const zone = (chinese: string, english: string, code: string) => ({ codebook: "zone", value: both(chinese, english), code });

export const structureTemplates: readonly Template[] = [
  template({
    id: "initials", category: "names", first: true,
    name: both("客户姓名首字母 + 序号", "Initials of the name and number"),
    description: both("取名称的拼音首字母；首字母相同的客户接着往下数。", "Initials in pinyin; customers with the same initials count on."),
    pattern: "{name:initials:4 pad X}{seq:3}",
    examples: [
      { inputs: { name: "华为技术有限公司" }, code: "HWJS001" },
      { inputs: { name: "单田芳" }, code: "STFX001" },
      { inputs: { name: "重庆长安汽车" }, code: "CQCA001" },
    ],
  }),
  template({
    id: "tax-number", category: "names",
    name: both("地区-税号后 4 位-流水号", "Region-last 4 of the tax number-number"),
    description: both("照抄税号的最后 4 位，便于核对。", "The last 4 characters of the tax number help to compare."),
    pattern: "{region}-{taxno:right:4}-{seq:2}", ready: ["regions"],
    examples: [{ inputs: { region: "北京", taxno: "91110108MA01A2B3C4" }, code: "BJ-B3C4-01" }],
  }),
  template({
    id: "head-office-branches", category: "hierarchy",
    name: both("总部-分部-流水号", "Head office-branch-number"),
    description: both("分部的编码写在总部编码的后面，总部须先有编码。", "A branch's code begins with that of its head office, which comes first."),
    pattern: "{parent}-{branch}-{seq:2}",
    further: [{ name: both("总部编码", "Head offices"), pattern: "HQ-{seq:3}" }],
    values: [branch("北京分部", "Beijing branch", "BJ"), branch("上海分部", "Shanghai branch", "SH"), branch("广东分部", "Guangdong branch", "GD")],
    examples: [
      { further: 0, inputs: {}, code: "HQ-001" },
      { inputs: { parent: "HQ-001", branch: "北京分部" }, code: "HQ-001-BJ-01" },
      { inputs: { parent: "HQ-001", branch: "北京分部" }, code: "HQ-001-BJ-02" },
    ],
  }),
  template({
    id: "department-team", category: "hierarchy",
    name: both("部门-流水号-小组-流水号", "Department-number-team-number"),
    description: both("一个编码里有两级流水号：部门先编码，小组接在后面。", "Two numbers in one code: the department's comes first, the team's behind it."),
    pattern: "{parent}-{team}-{seq:2}",
    further: [{ name: both("部门编码", "Departments"), pattern: "{department}-{seq:3}" }],
    values: [
      department("信息技术部", "Information technology", "IT"), department("销售部", "Sales", "SA"), department("财务部", "Finance", "FN"),
      team("开发组", "Development", "DEV"), team("测试组", "Testing", "QA"), team("运维组", "Operations", "OPS"),
    ],
    examples: [
      { further: 0, inputs: { department: "信息技术部" }, code: "IT-001" },
      { inputs: { parent: "IT-001", team: "开发组" }, code: "IT-001-DEV-01" },
    ],
  }),
  template({
    id: "province-city", category: "hierarchy",
    name: both("省份-城市-流水号", "Province-city-number"),
    description: both("城市在它的省份下面查找，写错省份的行会指出来。", "A city is looked up below its province; rows where the two do not match are refused."),
    pattern: "{region}-{city under region}-{seq:4}", ready: ["provinces", "cities"],
    examples: [{ inputs: { region: "广东", city: "深圳" }, code: "GD-SZ-0001" }],
  }),
  template({
    id: "class-area-scale", category: "fixed",
    name: both("类别 + 区域 + 规模 + 校验码", "Class, area, size, check digit"),
    description: both("没有流水号：同类、同区域、同规模的客户编码相同。请看保存前的提示。", "There is no number in it: customers of one class, area and size get the same code. See the advice before you save."),
    pattern: "{class:2}{area:1}{scale:3}{check:digit-sum}", ready: ["classes", "areas", "scales"],
    examples: [{ inputs: { class: "重点", area: "东部", scale: "大型" }, code: "0150013" }],
  }),
  template({
    id: "class-area-scale-number", category: "fixed",
    name: both("类别 + 区域 + 规模 + 流水号 + 校验码", "Class, area, size, number, check digit"),
    description: both("加上流水号，每个客户都有自己的编码。", "With a number, so that each customer has its own code."),
    pattern: "{class:2}{area:1}{scale:3}{seq:4}{check:damm}", ready: ["classes", "areas", "scales"],
    examples: [{ inputs: { class: "重点", area: "东部", scale: "大型" }, code: "01500100016" }],
  }),
  template({
    id: "class-industry-zone", category: "fixed",
    name: both("等级 + 行业 + 地区 + 顺序号，固定位数", "Class, industry, zone, number in fixed width"),
    description: both("等级 2 位、行业 1 位、地区 4 位、顺序号 2 位。", "Two digits of class, one letter of industry, four of zone, two of number."),
    pattern: "{class:2}{industry:1}{zone:4}{seq:2}", ready: ["classes", "industry-sections"],
    values: [zone("华北区", "North", "0001"), zone("华东区", "East", "0002"), zone("华南区", "South", "0003")],
    examples: [
      { inputs: { class: "A", industry: "农业", zone: "华北区" }, code: "01A000101" },
      ...["02B000201", "02B000202"].map((code) => ({ inputs: { class: "B", industry: "采矿业", zone: "华东区" }, code })),
      ...["03C000301", "03C000302", "03C000303"].map((code) => ({ inputs: { class: "C", industry: "制造业", zone: "华南区" }, code })),
    ],
  }),
  template({
    id: "checked-number", category: "fixed",
    name: both("前缀 + 流水号 + 校验码", "Prefix, number, check digit"),
    description: both("Damm 校验码能发现所有错一位和相邻对调的错误。", "Damm's check digit finds every wrong digit and every swap of neighbours."),
    pattern: "KH{seq:6}{check:damm over seq}",
    examples: [{ inputs: {}, code: "KH0000013" }],
  }),
  template({
    id: "checked-region", category: "fixed",
    name: both("地区-流水号-校验码（字母也校验）", "Region-number-check (letters too)"),
    description: both("ISO 7064 MOD 37,36，地区代码抄错也能发现。", "ISO 7064 MOD 37,36 finds mistakes in the region as well."),
    pattern: "{region}-{seq:5}-{check:mod37-36}", ready: ["regions"],
    examples: [{ inputs: { region: "北京" }, code: "BJ-00001-B" }],
  }),
  template({
    id: "vip", category: "conditions",
    name: both("VIP 客户与普通客户分别编号", "VIP customers and others"),
    description: both("等级是 VIP 的客户用这条规则，其余的用另一条。", "Customers of tier VIP get this rule, all others another one."),
    pattern: "VIP{seq:5}{rule priority 10 when tier is VIP}",
    further: [{ name: both("普通客户编码", "Other customers"), pattern: "C{seq:6}" }],
    examples: [{ inputs: { tier: "VIP" }, code: "VIP00001" }, { further: 0, inputs: {}, code: "C000001" }],
  }),
];
