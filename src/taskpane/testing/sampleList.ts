import type { ListSource } from "../../app/api";
import type { CodebookEntry, InputValue } from "../../core";

/** A small customer list as an office types it: a misspelt region, an unknown industry, an error cell, a blank one, a twin. */
export const sampleRows: readonly (readonly InputValue[])[] = [
  ["北京驰远科技有限公司", "北京市", "信息技术"],
  ["上海明达贸易有限公司", "上海", "批发和零售业"],
  ["广东海联制造有限公司", "广东省", "制造业"],
  ["深圳云拓软件有限公司", "广东", "软件"],
  ["北京华信咨询有限公司", "北京", "信息技术"],
  ["四川锦程物流有限公司", "四川省", "物流"],
  ["北京市信达科技有限公司", "北就市", "信息技术"],
  ["浙江西湖电子有限公司", { error: "#N/A" }, "制造业"],
  ["江苏兴业商贸有限公司", "江苏省", null],
  ["北京驰远科技有限公司", "北京市", "信息技术"],
  ["重庆巴山机械有限公司", "重庆市", "制造业"],
  ["湖北长江物流有限公司", "湖北省", "物流"],
];

export const sampleHeaders: readonly string[] = ["客户名称", "所在地区", "行业", "客户编码"];

const entry = (codebook: string, value: string, code: string, ...aliases: string[]): CodebookEntry => ({
  codebook,
  value,
  code,
  aliases,
  parent: "",
  from: "",
  to: "",
  status: "active",
});

export const sampleBooks: Readonly<Record<string, readonly CodebookEntry[]>> = {
  region: [
    entry("region", "北京市", "BJ", "北京", "Beijing", "京"),
    entry("region", "上海市", "SH", "上海", "Shanghai"),
    entry("region", "广东省", "GD", "广东", "Guangdong"),
    entry("region", "江苏省", "JS", "江苏"),
    entry("region", "浙江省", "ZJ", "浙江"),
    entry("region", "重庆市", "CQ", "重庆"),
    entry("region", "湖北省", "HB", "湖北"),
  ],
  industry: [
    entry("industry", "信息技术", "IT", "软件", "信息传输、软件和信息技术服务业"),
    entry("industry", "制造业", "MF", "制造"),
    entry("industry", "批发和零售业", "WR", "贸易", "零售"),
  ],
  tier: [entry("tier", "A", "A", "重要"), entry("tier", "B", "B", "一般")],
};

const letters = "ABCDEFGHIJ";

/** How the list stands in the workbook: headers in row 1 of 客户名单, data below. */
export function listSourceOf(headers: readonly string[], rowCount: number): ListSource {
  return {
    sheet: "客户名单",
    address: `A1:${letters[headers.length - 1]}${rowCount + 1}`,
    headerRow: 1,
    firstRow: 2,
    rowCount,
    columns: headers.map((header, index) => ({ index, header, letters: letters[index] ?? "?" })),
    notes: [],
  };
}
