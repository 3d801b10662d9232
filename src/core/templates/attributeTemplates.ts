/** Codes made of what a customer is: region, industry, tier, continent, kind. */
import { both, template, type Template } from "./template";

const category = "attributes";

export const attributeTemplates: readonly Template[] = [
  template({
    id: "region-industry", category, first: true,
    name: both("地区-行业-流水号", "Region-industry-number"),
    description: both("每个地区的每个行业各自从 0001 数起。", "Each industry of each region counts from 0001."),
    pattern: "{region}-{industry}-{seq:4}", ready: ["regions", "industries"],
    examples: [
      { inputs: { region: "北京", industry: "信息技术" }, code: "BJ-IT-0001" },
      { inputs: { region: "上海", industry: "信息技术" }, code: "SH-IT-0001" },
      { inputs: { region: "北京市", industry: "软件" }, code: "BJ-IT-0002" },
    ],
  }),
  template({
    id: "region-industry-tier", category, first: true,
    name: both("地区-行业-客户等级-流水号", "Region-industry-tier-number"),
    description: both("客户等级也写进编码。等级常变的单位，建议把等级另放一列。", "With the customer's tier. If tiers change often, better keep them in a column of their own."),
    pattern: "{region}-{industry}-{tier}-{seq:4}", ready: ["regions", "industries", "tiers"],
    examples: [{ inputs: { region: "广东", industry: "制造业", tier: "A" }, code: "GD-MF-A-0001" }],
  }),
  template({
    id: "region", category,
    name: both("地区 + 流水号，不用分隔符", "Region and number without separator"),
    description: both("最短的分地区编码，按位数识别各段。", "The shortest code by region; its parts are told apart by their width."),
    pattern: "{region}{seq:3}", ready: ["regions"],
    examples: [{ inputs: { region: "北京" }, code: "BJ001" }, { inputs: { region: "北京" }, code: "BJ002" }],
  }),
  template({
    id: "city-industry", category,
    name: both("城市-行业-流水号", "City-industry-number"),
    description: both("372 个城市的两位代码，没有重复：宝鸡和毕节不会都是 BJ。", "Two letters for each of 372 cities, none of them twice."),
    pattern: "{city}-{industry}-{seq:4}", ready: ["cities", "industries"],
    examples: [{ inputs: { city: "北京", industry: "信息技术" }, code: "BJ-IT-0001" }],
  }),
  template({
    id: "continent-buying", category,
    name: both("大洲 + 购买行为-流水号", "Continent and buying behaviour-number"),
    description: both("A 北美、B 欧洲、C 亚洲；1 常购、2 偶购、3 未购。购买行为会变，编码不会变。", "A North America, B Europe, C Asia; 1 often, 2 sometimes, 3 never. Buying changes, codes do not."),
    pattern: "{continent}{buying}-{seq:3}", ready: ["continent-classes", "buying"],
    examples: [
      { inputs: { continent: "北美", buying: "常购" }, code: "A1-001" },
      ...["C3-001", "C3-002", "C3-003", "C3-004", "C3-005"].map((code) => ({ inputs: { continent: "亚洲", buying: "未购" }, code })),
    ],
  }),
  template({
    id: "type-origin-industry", category,
    name: both("个人/企业、国内/国际、行业", "Individual or enterprise, domestic or international, industry"),
    description: both("三个分类写在一起，例如 企业、国内、金融业。", "Three classes in one code, such as enterprise, domestic, finance."),
    pattern: "{customerType}{origin}-{industry}-{seq:4}", ready: ["customer-types", "origins", "industries"],
    examples: [
      { inputs: { customerType: "企业", origin: "国内", industry: "金融" }, code: "ED-FI-0001" },
      { inputs: { customerType: "个人", origin: "国际", industry: "零售" }, code: "PF-RT-0001" },
    ],
  }),
  template({
    id: "tier-levels", category,
    name: both("客户等级（A、B1–B3、C1–C3）-流水号", "Tier (A, B1–B3, C1–C3)-number"),
    description: both("等级里再分小类。", "Tiers with levels."),
    pattern: "{tier}-{seq:4}", ready: ["tiers-levels"],
    examples: [{ inputs: { tier: "B2" }, code: "B2-0001" }, { inputs: { tier: "A" }, code: "A-0001" }],
  }),
  template({
    id: "sales-tier", category,
    name: both("按年销售额分档-流水号", "By yearly sales-number"),
    description: both("年销售额超过 1000 万的是 A，超过 100 万的是 B，其余是 C；档次在码表里修改。", "Sales above ten million are A, above one million B, the rest C; the bands stand in the codebook."),
    pattern: "{sales from tier}-{seq:4}", ready: ["tiers-by-sales"],
    examples: [
      { inputs: { sales: 12_000_000 }, code: "A-0001" },
      { inputs: { sales: "1000万" }, code: "B-0001" },
      { inputs: { sales: "￥350,000" }, code: "C-0001" },
    ],
  }),
];
