/** The tables of a script: columns, keys and the checks that need no rule. */
import type { CodeStatus } from "../../types";
import { tables, type Dialect } from "./dialect";
import type { SqlWords } from "./sqlWords";
import type { Survey } from "./surveyRows";

/** Columns are at least this wide, so that codes of later years fit, and as wide as the longest text that is there. */
const usual = { code: 255, rule: 100, recordKey: 255, counterKey: 255, other: 255 } as const;

export type Widths = Survey["longest"];

/** How wide the columns of texts are. */
export const widthsFor = (longest: Widths): Widths => ({
  code: Math.max(usual.code, longest.code),
  rule: Math.max(usual.rule, longest.rule),
  recordKey: Math.max(usual.recordKey, longest.recordKey),
  counterKey: Math.max(usual.counterKey, longest.counterKey),
  other: Math.max(usual.other, longest.other),
});

const statuses: readonly CodeStatus[] = ["issued", "adopted", "reserved", "void", "returned"];

/** `--` before a text that may have several lines. */
export const comment = (text: string): string => `-- ${text.replace(/[\r\n\u2028\u2029]+/g, " ")}`;

interface Line {
  readonly text: string;
  readonly note?: string;
}

const table = (name: string, lines: readonly Line[]): string => {
  const body = lines.map(({ text, note }, i) => `  ${text}${i === lines.length - 1 ? "" : ","}${note === undefined ? "" : ` ${comment(note)}`}`);
  return `CREATE TABLE ${name} (\n${body.join("\n")}\n);\n`;
};

/** The columns of the codes' table in the order in which rows give them; `code_key` only where the database does not compute it. */
export const codeColumns = ({ computesKey }: Dialect): readonly string[] => [
  "row_no", "code", ...(computesKey ? [] : ["code_key"]), "rule_name", "rule_version", "counter_key", "sequence_number", "record_key", "inputs", "status", "batch",
  "issued_by", "issued_at", "cell", "note", "valid_until", "same_code_as", "same_customer_as", "exempt",
];

/** The table of codes, with its unique rules. */
export const codesTable = (dialect: Dialect, { columns: words, codesTable: about, unique: uniqueWords, keyByWriter }: SqlWords, widths: Widths, indexCustomers: boolean): string => {
  const text = dialect.text;
  const unique = dialect.unique({ code: widths.code, customer: widths.recordKey }, indexCustomers);
  const name = (suffix: string): string => `CONSTRAINT ${tables.codes}_${suffix}`;
  const lines: Line[] = [
    { text: "row_no bigint NOT NULL" },
    { text: `code ${text(widths.code)} NOT NULL`, note: words.code },
    { text: dialect.keyColumn(widths.code), note: words.codeKey },
    { text: `rule_name ${text(widths.rule)} NOT NULL`, note: words.rule },
    { text: "rule_version integer NOT NULL", note: words.version },
    { text: `counter_key ${text(widths.counterKey)} NOT NULL`, note: words.counterKey },
    { text: "sequence_number bigint", note: words.number },
    { text: `record_key ${text(widths.recordKey)} NOT NULL`, note: words.recordKey },
    { text: `inputs ${dialect.longText} NOT NULL`, note: words.inputs },
    { text: `status ${text(20)} NOT NULL`, note: words.status },
    { text: `batch ${text(widths.other)} NOT NULL`, note: words.batch },
    { text: `issued_by ${text(widths.other)} NOT NULL`, note: words.by },
    { text: `issued_at ${text(widths.other)} NOT NULL`, note: words.at },
    { text: `cell ${text(widths.other)} NOT NULL`, note: words.cell },
    { text: `note ${dialect.longText}`, note: words.note },
    { text: `valid_until ${text(widths.other)}`, note: words.until },
    { text: "same_code_as bigint", note: words.sameCode },
    { text: "same_customer_as bigint", note: words.sameCustomer },
    { text: "exempt smallint DEFAULT 0 NOT NULL", note: words.exempt },
    ...unique.columns.map((line) => ({ text: line })),
    { text: `${name("pk")} PRIMARY KEY (row_no)` },
    { text: `${name("status_check")} CHECK (status IN (${statuses.map(dialect.literal).join(", ")}))` },
    { text: `${name("number_check")} CHECK (sequence_number >= 0)` },
    { text: `${name("exempt_check")} CHECK (exempt IN (0, 1))` },
    ...(dialect.keyCheck === undefined ? [] : [{ text: `${name("key_check")} CHECK (${dialect.keyCheck})` }]),
  ];
  const comments = [...about, ...(dialect.computesKey ? [] : keyByWriter)].map(comment);
  const statements = unique.statements.length === 0 ? "" : `\n${comment(uniqueWords)}\n${unique.statements.join("\n")}\n`;
  return `${comments.join("\n")}\n${table(tables.codes, lines)}${statements}`;
};

/** The table of counters. A counter may begin at 0. */
export const countersTable = ({ text }: Dialect, words: SqlWords, widths: Widths): string =>
  `${comment(words.countersTable)}\n` +
  table(tables.counters, [
    { text: "row_no integer NOT NULL" },
    { text: `rule_name ${text(widths.rule)} NOT NULL` },
    { text: `counter_key ${text(widths.counterKey)} NOT NULL` },
    { text: `owner_name ${text(widths.other)} NOT NULL` },
    { text: "next_number bigint NOT NULL" },
    { text: "step_width bigint NOT NULL" },
    { text: "last_number bigint NOT NULL" },
    { text: `last_code ${text(widths.code)} NOT NULL` },
    { text: `last_issued ${text(widths.other)} NOT NULL` },
    { text: `CONSTRAINT ${tables.counters}_pk PRIMARY KEY (row_no)` },
    { text: `CONSTRAINT ${tables.counters}_unique UNIQUE (rule_name, counter_key, owner_name, last_number)` },
    { text: `CONSTRAINT ${tables.counters}_next_check CHECK (next_number >= 0)` },
    { text: `CONSTRAINT ${tables.counters}_step_check CHECK (step_width > 0)` },
  ]);

/** The table of rule versions. */
export const rulesTable = ({ text, longText }: Dialect, words: SqlWords, widths: Widths): string =>
  `${comment(words.rulesTable)}\n` +
  table(tables.rules, [
    { text: `rule_name ${text(widths.rule)} NOT NULL` },
    { text: "rule_version integer NOT NULL" },
    { text: `pattern ${longText} NOT NULL` },
    { text: `valid_from ${longText} NOT NULL` },
    { text: `status ${text(20)} NOT NULL` },
    { text: `CONSTRAINT ${tables.rules}_pk PRIMARY KEY (rule_name, rule_version)` },
  ]);

/** The table of codebooks. Values may repeat below different parents and in different years, so it has no key but the row. */
export const codebooksTable = ({ text, longText }: Dialect, words: SqlWords): string =>
  `${comment(words.codebooksTable)}\n` +
  table(tables.codebooks, [
    { text: "row_no integer NOT NULL" },
    { text: `codebook ${text(255)} NOT NULL` },
    { text: `entry_value ${longText} NOT NULL` },
    { text: `code ${longText} NOT NULL` },
    { text: `aliases ${longText} NOT NULL` },
    { text: `parent ${longText} NOT NULL` },
    { text: `valid_from ${longText} NOT NULL` },
    { text: `valid_to ${longText} NOT NULL` },
    { text: `status ${text(20)} NOT NULL` },
    { text: `CONSTRAINT ${tables.codebooks}_pk PRIMARY KEY (row_no)` },
  ]);
