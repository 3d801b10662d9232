import type { Locale } from "../../../../app/api";
import type { ImportField } from "../../../../core";
import { usePane } from "../../../PaneContext";

type FieldNames = Readonly<Record<ImportField, string>>;

const zh = {
  hint: "任何两列的表都可以：一列是值，一列是编码。导入前先预览，工作簿里已有的值不会被改动。",
  fromList: (place: string) => `读取名单 ${place}`,
  noList: "先在工作表里点一下码表所在的表，再读取。",
  fromFile: "选择 CSV 文件",
  reading: "正在读取…",
  source: (place: string) => `来自：${place}`,
  target: "导入到",
  newBook: "新码表",
  name: "新码表的名称",
  nameHint: "规则里用这个名称，例如 dept 或 部门。",
  header: "第一行是标题",
  fields: { value: "值", code: "编码", aliases: "别名", parent: "上级", from: "生效日期", to: "失效日期", status: "状态", codebook: "码表名称" } as FieldNames,
  none: "（不用）",
  moreColumns: "其他列：别名、上级、有效期",
  preview: "预览",
  isParent: (parent: string) => `上级：${parent}`,
  andMore: (count: string) => `还有 ${count} 项`,
  change: (name: string, added: string, same: string) => `码表“${name}”：加入 ${added} 个值，${same} 个已经有了。`,
  aliases: (count: string) => `给已有的值补充 ${count} 个别名。`,
  kept: (count: string) => `${count} 处与现有码表冲突，保留现有的：`,
  keptValue: (value: string, code: string, inFile: string) => `${value}：现有 ${code}，导入的是 ${inFile}`,
  keptCode: (value: string, inFile: string) => `${value}：编码 ${inFile} 已用于其他值`,
  findings: (count: string) => `${count} 处需要留意：`,
  nothing: "没有新的值可以导入",
  run: (count: string) => `导入 ${count} 项`,
  cancel: "取消",
  done: (name: string, added: string, aliases: string) => `已导入码表“${name}”：加入 ${added} 个值，补充 ${aliases} 个别名。`,
};

type ImportWords = typeof zh;

const en: ImportWords = {
  hint: "Any list of two columns will do: one of values, one of codes. You see everything before it is written, and values that the workbook has are not changed.",
  fromList: (place) => `Read the list ${place}`,
  noList: "Select a cell of the list on its sheet first.",
  fromFile: "Choose a CSV file",
  reading: "Reading…",
  source: (place) => `From: ${place}`,
  target: "Import into",
  newBook: "A new codebook",
  name: "Name of the new codebook",
  nameHint: "Rules use it by this name, as in {dept}.",
  header: "The first row holds headings",
  fields: { value: "Value", code: "Code", aliases: "Aliases", parent: "Parent", from: "Valid from", to: "Valid to", status: "Status", codebook: "Codebook" },
  none: "(not used)",
  moreColumns: "Other columns: aliases, parent, dates",
  preview: "Preview",
  isParent: (parent) => `Below ${parent}`,
  andMore: (count) => `${count} more`,
  change: (name, added, same) => `Codebook “${name}”: ${added} values are added, ${same} are there already.`,
  aliases: (count) => `${count} aliases are added to values that are there.`,
  kept: (count) => `${count} differ from the workbook, which stays as it is:`,
  keptValue: (value, code, inFile) => `${value}: ${code} in the workbook, ${inFile} in the import`,
  keptCode: (value, inFile) => `${value}: the code ${inFile} stands for another value`,
  findings: (count) => `${count} things to look at:`,
  nothing: "Nothing new to import",
  run: (count) => `Import ${count}`,
  cancel: "Cancel",
  done: (name, added, aliases) => `The codebook “${name}” was imported: ${added} values and ${aliases} aliases added.`,
};

const languages: Readonly<Record<Locale, ImportWords>> = { "zh-CN": zh, "en-US": en };

/** The words of importing codebooks in the language of Office. Loaded with the import. */
export const useImportWords = (): ImportWords => languages[usePane().locale];
