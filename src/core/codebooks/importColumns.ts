/** Which column of a list is what in a codebook: by the words over the columns, else by the shape of what stands in them. */
import { normalizeText } from "../text/normalizeText";

export const importFields = ["codebook", "value", "code", "aliases", "parent", "from", "to", "status"] as const;

export type ImportField = (typeof importFields)[number];

/** 0-based columns; what is not in the list is left out. */
export type ImportColumns = Readonly<Partial<Record<ImportField, number>>>;

/** What offices and public lists write over such columns. Compared without case, blanks and punctuation. */
const words: Readonly<Record<ImportField, readonly string[]>> = {
  codebook: ["codebook", "码表", "code book", "字典", "字典名称"],
  aliases: ["aliases", "alias", "别名", "简称", "又名", "其他写法", "同义词", "曾用名", "synonyms", "other names"],
  parent: ["parent", "上级", "父级", "上级名称", "父级名称", "上级地区", "所属", "所属省份", "归属", "隶属", "belongs to", "under"],
  from: ["from", "生效日期", "开始日期", "起始日期", "启用日期", "生效", "valid from", "start date", "start", "effective from", "起"],
  to: ["to", "失效日期", "结束日期", "截止日期", "停用日期", "失效", "valid to", "valid until", "until", "end date", "end", "止"],
  status: ["status", "状态", "使用状态", "state", "active", "是否启用", "启用"],
  code: ["code", "编码", "代码", "编号", "代号", "简码", "码", "codes", "key", "id", "no"],
  value: ["value", "值", "名称", "中文名称", "标准名称", "全称", "name", "values", "label", "text", "title", "内容", "含义", "项目", "名"],
};

const headerForm = (header: string): string => normalizeText(header).replace(/[\p{P}\p{S}]/gu, "");

/** Short words are in too many others to be looked for inside of them. */
const worthSeeking = (form: string): boolean => (/^[A-Z]+$/.test(form) ? form.length >= 4 : form.length >= 2);

/** The columns that the texts of a first row name: first those that say exactly a known word, then those that contain one. */
export const columnsByHeader = (header: readonly string[]): ImportColumns => {
  const forms = header.map(headerForm);
  const columns: Partial<Record<ImportField, number>> = {};
  const used = new Set<number>();
  const search = (matches: (form: string, word: string) => boolean): void => {
    for (const field of Object.keys(words) as ImportField[]) {
      for (const word of columns[field] === undefined ? words[field].map(headerForm) : []) {
        const column = forms.findIndex((form, i) => form !== "" && !used.has(i) && matches(form, word));
        if (column < 0) continue;
        columns[field] = column;
        used.add(column);
        break;
      }
    }
  };
  search((form, word) => form === word);
  search((form, word) => worthSeeking(word) && form.includes(word));
  return columns;
};

/** What a column looks like. */
interface Shape {
  readonly column: number;
  readonly filled: number;
  readonly distinct: number;
  readonly length: number;
  readonly ideographs: boolean;
  readonly lists: boolean;
}

const shapeOf = (rows: readonly (readonly string[])[], column: number): Shape => {
  const texts = rows.map((row) => normalizeText(row[column] ?? "")).filter((text) => text !== "");
  return {
    column,
    filled: texts.length,
    distinct: new Set(texts).size,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    ideographs: texts.some((text) => /\p{Script=Han}/u.test(text)),
    lists: texts.some((text) => /[|;]/.test(text)),
  };
};

/** The lower, the more it looks like codes: not the same few words again and again, without ideographs, mostly different, short. */
const unlikeCodes = ({ filled, distinct, length, ideographs }: Shape): number =>
  (distinct * 2 < filled ? 4000 : 0) + (ideographs ? 2000 : 0) + (1 - distinct / filled) * 1000 + length;

/**
 * Adds the columns of values, codes and aliases that no header names.
 *
 * @param rows the list without its header, as texts.
 * @param known the columns that are known.
 * @returns without `value` and `code` when they cannot be told.
 */
export const columnsByShape = (rows: readonly (readonly string[])[], known: ImportColumns): ImportColumns => {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const taken = new Set(Object.values(known));
  let free = Array.from({ length: width }, (_, column) => shapeOf(rows, column)).filter(({ column, filled }) => !taken.has(column) && filled > 0);
  const columns: Partial<Record<ImportField, number>> = { ...known };
  const take = (field: ImportField, shape: Shape | undefined): void => {
    if (shape === undefined || columns[field] !== undefined) return;
    columns[field] = shape.column;
    free = free.filter(({ column }) => column !== shape.column);
  };
  const plain = (): readonly Shape[] => free.filter(({ lists, filled }) => !lists && filled * 2 > rows.length);
  // A list of one column has no codes, whatever it looks like.
  if (columns.value === undefined && columns.code === undefined && plain().length < 2) return columns;
  take("code", [...plain()].sort((a, b) => unlikeCodes(a) - unlikeCodes(b))[0]);
  take("value", [...plain()].sort((a, b) => b.distinct - a.distinct)[0]);
  take("aliases", free.find(({ lists }) => lists));
  return columns;
};
