/** Sentences for backups. Apart from `createMessages`, because the worksheet functions never need them and their script is to stay small. */
import type { Locale } from "../app/api";
import { backupEn } from "./backupNotes.en";
import { backupZh } from "./backupNotes.zh";
import type { BackupDictionary, BackupWarningKind } from "./backupDictionary";
import { fillTemplate } from "./fillTemplate";

type Params = Readonly<Record<string, string | number>>;
interface Said {
  readonly kind: string;
  readonly params: Params;
}

export interface BackupMessages {
  /** Why a file cannot be read; "" for a kind that this version does not know, as of the others. */
  backupProblem(problem: Said): string;
  backupWarning(warning: { readonly kind: BackupWarningKind; readonly params: Params }): string;
  /** One difference between a backup and the workbook. */
  difference(difference: Said): string;
  /** How a list of differences of one kind is headed. */
  differenceHeading(kind: string, count: number): string;
}

const dictionaries: Readonly<Record<Locale, BackupDictionary>> = { "zh-CN": backupZh, "en-US": backupEn };

const two = (number: number): string => String(number).padStart(2, "0");

/** A moment as clocks here show it; what is no moment stays as it is. */
const momentOf = (text: string): string => {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return text;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

const templateOf = (templates: Readonly<Record<string, string>>, kind: string): string => (Object.hasOwn(templates, kind) ? (templates[kind] as string) : "");

/** The sentences of a language. */
export const createBackupMessages = (locale: Locale): BackupMessages => {
  const { problems, warnings, differences, headings, words } = dictionaries[locale];

  const wordOf = (kind: string, name: string, value: string | number): string | number => {
    const text = String(value);
    if (name === "at" || name === "ownat") return text === "" ? "" : momentOf(text);
    if (name === "part" || name === "table") return words.parts[text] ?? value;
    if (name === "status" || name === "before") return (kind === "rule-added" ? words.ruleStatuses : words.codeStatuses)[text] ?? value;
    if (kind === "code-collision" && (name === "here" || name === "there")) return text === "" ? words.nobody : `“${text}”`;
    return value;
  };

  const say = (templates: Readonly<Record<string, string>>, { kind, params }: Said): string =>
    fillTemplate(templateOf(templates, kind), Object.fromEntries(Object.entries(params).map(([name, value]) => [name, wordOf(kind, name, value)])));

  return {
    backupProblem: (problem) => say(problems, problem),
    backupWarning: (warning) => say(warnings, warning),
    difference: (difference) => say(differences, difference),
    differenceHeading: (kind, count) => fillTemplate(templateOf(headings, kind), { count }),
  };
};
