import type { ExportNoteKind } from "../core/export";

/** What is said of an export, in Chinese. */
export const exportNotesZh: Readonly<Record<ExportNoteKind, string>> = {
  "csv-guarded": "有 {count} 个单元格的开头像公式（{example}）。文件里在前面加了撇号，表格软件会按文本显示；供其他程序读取时请去掉这个撇号。",
  "csv-excel-changes": "双击打开文件时，Excel 会改动 {count} 个编码（{example}）：丢掉前导零，或变成日期。请用“数据 > 从文本/CSV”导入，并把各列设为文本。",
  "rule-not-ready": "规则“{rule}”第 {version} 版还不能使用，数据库不检查它的编码。请先补全码表，再重新导出。",
  "format-left-out": "规则“{rule}”第 {version} 版的格式写法太多，这个数据库无法检查；PostgreSQL 和 MySQL 可以。",
  "format-by-shape": "规则“{rule}”第 {version} 版：“{segment}”段有 {count} 个编码，这个数据库只检查字符，不逐个核对。",
  "check-free-text": "规则“{rule}”第 {version} 版：校验位（{scheme}）包含复制来的文本，事先不知道其中的分隔符，数据库不检查这一位。",
  "check-many-widths": "规则“{rule}”第 {version} 版：校验位（{scheme}）所校验的段位置变化太多，数据库不检查这一位。",
  "check-some-lengths": "规则“{rule}”第 {version} 版：校验位（{scheme}）只检查 {most} 个字符以内的编码。",
  "codes-exempt": "有 {count} 个编码不符合规则“{rule}”第 {version} 版现在的样子（{example}）。它们照常导出，并在 exempt 列标为 1。是否改过码表？",
  "codes-twice": "有 {count} 行的编码与更早的行相同（{example}）。它们照常导出，并在 same_code_as 列注明。请核查登记簿并处理。",
  "customers-twice": "有 {count} 行是同一客户在同一规则下的第二个有效编码（{example}）。它们照常导出，并在 same_customer_as 列注明。",
  "texts-too-long": "规则名和客户标识合计超过 {most} 个字符，这个数据库的索引放不下，所以不检查“一个客户一个编码”。",
  "key-by-writer": "向这个数据库写入新行时，要填写 code_key：编码的半角大写形式，不含空格。",
  "code-too-long": "{system}：有 {count} 个编码超过 {most} 个字符（{example}），导入时会被拒绝或截断。",
  "name-too-long": "{system}：有 {count} 个名称超过 {most} 个字符（{example}）。",
  "name-missing": "{system}：有 {count} 个客户没有名称（{example}），而名称是必填项。请选择名称所在的列，或补全名称。",
  "characters-refused": "{system}：有 {count} 行含有导入时不接受的字符：{characters}（第一个在 {example}）。",
  "rows-too-many": "{system} 一个文件最多导入 {most} 行，现有 {count} 行。请分成几个文件。",
  "field-needed": "{system}：请先在那里建好文本字段“{field}”，设为唯一的外部标识；或在这里填写您已有的字段名。",
  "columns-by-hand": "{system}：导入时请手工对应这些列：{columns}。",
  "template-needed": "{system} 只接受它自己的 Excel 模板。请在那里下载模板，再把这些列粘贴进去。",
  "layout-unproved": "{system} 没有公开模板。导入之前，请与您的模板核对表头。",
  "looks-like-formula": "有 {count} 行含有会被表格软件当作公式的单元格（{example}）。请直接导入文件，不要先用 Excel 打开。",
};
