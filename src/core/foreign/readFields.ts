/**
 * Reads a form that somebody copied from another system's settings, in English or Chinese: `Prefix: CUST- ; Next Number: 1 ; Padding: 5`.
 * Between fields stand semicolons, bars, line ends, or commas before the next label; between label and value a colon, an equals sign, a tab,
 * or a blank before a number. Settings as XML or JSON are read as well.
 */
import { taggedFields } from "./taggedFields";

const labels = {
  prefix: ["prefix", "前缀"],
  suffix: ["suffix", "后缀"],
  start: ["starting number", "start number", "starting value", "start", "起始编号", "起始号", "起始值", "起始数字", "开始编号", "起始序号"],
  next: ["next number", "next no", "next", "number next", "下一编号", "下一个编号", "下一个号码", "下一号码", "下一个数字"],
  padding: ["padding", "sequence size", "digits", "序列大小", "补零位数", "位数", "填充位数", "流水号位数"],
  step: ["step", "increment", "increment by", "increment by no", "number increment", "步长", "增量", "递增步长", "增量编号"],
  fill: ["fill", "填充"],
  first: ["starting no", "first no", "开始号"],
  last: ["ending no", "last no", "终止编号", "结束编号", "截止编号"],
  warning: ["warning no", "警告编号", "预警编号"],
  from: ["from no", "from number", "from", "起始号码", "从编号"],
  to: ["to number", "to no", "to", "终止号码", "至编号"],
  format: ["format", "display format", "mask", "autonumberformat", "autonumber format", "auto number format", "格式", "显示格式", "掩码", "编号格式"],
  smallest: ["smallest", "smallest number", "最小", "最小值", "最小编号"],
  largest: ["largest", "largest number", "最大", "最大值", "最大编号"],
  seed: ["seed", "seed value", "种子值"],
  current: ["current number", "number status", "nr status", "last no used", "last number used", "当前编号", "当前号码", "已用编号", "上次使用的编号"],
  external: ["external", "ext", "外部", "外部给号", "外部编号"],
  ranges: ["use subsequences per date range", "use date range", "date range", "按日期范围", "使用日期范围", "日期范围"],
  implementation: ["implementation", "实现", "实现方式"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FieldName = keyof typeof labels;

export interface Field {
  readonly value: string;
  readonly valueAt: number;
  /** The whole field with its label, and where it begins. */
  readonly text: string;
  readonly at: number;
}

export interface Fields {
  readonly known: Readonly<Partial<Record<FieldName, Field>>>;
  /** Fields whose label says nothing to us, or that were there before. */
  readonly unknown: readonly Field[];
}

const nameOf = (label: string): FieldName | undefined => {
  const plain = label.trim().toLowerCase().replace(/[.。]/gu, "").replace(/[-_\s]+/gu, " ");
  return (Object.keys(labels) as FieldName[]).find((name) => (labels[name] as readonly string[]).includes(plain));
};

/** Longest label, in characters; what is longer is no label. */
const longestLabel = 40;

/** Label and value of one field; undefined when it has no label that we know. */
const labelled = (text: string): { readonly name: FieldName; readonly value: string } | undefined => {
  const mark = text.search(/[:：=\t]/u);
  if (mark > 0 && mark <= longestLabel) {
    const name = nameOf(text.slice(0, mark));
    if (name !== undefined) return { name, value: text.slice(mark + 1).trim() };
  }
  const blank = text.trim().lastIndexOf(" ");
  if (blank <= 0 || blank > longestLabel) return undefined;
  const value = text.trim().slice(blank + 1);
  const name = /^\d+$/.test(value) ? nameOf(text.trim().slice(0, blank)) : undefined;
  return name === undefined ? undefined : { name, value };
};

/** Texts between the marks that part fields, each with its place. */
const piecesOf = (text: string): readonly { readonly text: string; readonly at: number }[] => {
  const pieces: { text: string; at: number }[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (text.slice(from, to).trim() !== "") pieces.push({ text: text.slice(from, to), at: from });
    from = to + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (";；|\n\r".includes(character)) cut(at);
    else if (",，".includes(character) && labelled(text.slice(at + 1, at + 2 + longestLabel).split(/[,，;；|\n\r]/u, 1)[0] as string) !== undefined) cut(at);
  }
  cut(text.length);
  return pieces;
};

const withoutQuotes = (value: string): string => (/^(?:"[^"]*"|“[^”]*”)$/u.test(value) ? value.slice(1, -1) : value);

/**
 * The fields of a form.
 *
 * @returns undefined when no label is known. A first piece without label is the format.
 */
export const readFields = (text: string): Fields | undefined => {
  const known: Partial<Record<FieldName, Field>> = {};
  const unknown: Field[] = [];
  let isForm = false;
  const keep = (name: FieldName | undefined, field: Field): void => {
    if (name === undefined || known[name] !== undefined) unknown.push(field);
    else known[name] = field;
  };
  const tagged = taggedFields(text);
  for (const { label, ...field } of tagged) {
    const name = nameOf(label);
    isForm ||= name !== undefined;
    keep(name, field);
  }
  const pieces = tagged.length > 0 ? [] : piecesOf(text);
  pieces.forEach((piece, i) => {
    const read = labelled(piece.text);
    isForm ||= read !== undefined;
    const whole = piece.text.trim();
    const at = piece.at + piece.text.indexOf(whole);
    const value = withoutQuotes(read?.value ?? whole);
    const field = { value, valueAt: at + whole.lastIndexOf(value), text: whole, at };
    keep(read?.name ?? (i === 0 && pieces.length > 1 ? "format" : undefined), field);
  });
  return isForm ? { known, unknown } : undefined;
};

/** A field's whole number; undefined when it is none. */
export const numberIn = (field: Field | undefined): number | undefined => (field !== undefined && /^\d{1,15}$/.test(field.value) ? Number(field.value) : undefined);

/** True when any of the fields is there. */
export const hasField = (fields: Fields | undefined, ...names: readonly FieldName[]): boolean => names.some((name) => fields?.known[name] !== undefined);
