/** What becomes of each code of a list, given the register, the counters and what a person chose. */
import { finding } from "../result";
import { longestInput } from "../segments/inputProblem";
import { normalizeText } from "../text/normalizeText";
import type { EntryChange, Finding, RegisterEntry } from "../types";
import type { AdoptChoices, AdoptFate, AdoptOptions } from "./adoption";
import type { CodeList, Holder } from "./createCodeList";
import type { ListOutliers } from "./outlierGroups";

export interface HolderFate {
  readonly holder: Holder;
  readonly fate: AdoptFate;
  /** Why a person should look at the row; empty when nobody needs to. */
  readonly findings: readonly Finding[];
}

/** What becomes of one code. */
export interface Settled {
  /** Place in the list. */
  readonly at: number;
  readonly rows: readonly HolderFate[];
  /** The register does not know it. */
  readonly isNew: boolean;
  /** The new row of the register. */
  readonly entry?: RegisterEntry;
  /** What changes in the register's row of this code. */
  readonly change?: { readonly code: string; readonly change: EntryChange };
  /** Remarks on a code that is adopted. */
  readonly notes: readonly Finding[];
  /** The rule itself never draws its number. */
  readonly neverDrawn?: boolean;
}

interface Context {
  readonly options: AdoptOptions;
  readonly list: CodeList;
  readonly outliers: ListOutliers;
  readonly choices: AdoptChoices;
  /** No rule reads any code of the list. */
  readonly nothingReads: boolean;
}

/** Who has the code, and what is wrong with that. */
interface Owner {
  readonly customer: string;
  readonly fate: AdoptFate | undefined;
  readonly findings: readonly Finding[];
  readonly left: boolean;
}

/** Judges the codes one by one, in their order: of two codes of a customer the first is the customer's. */
export const settleCodes = ({ options, list, outliers, choices, nothingReads }: Context): ((at: number) => Settled) => {
  const { readers, register, batch, by, at: now } = options;
  const { conflicts = "nobody", secondCodes = "nobody", keyless = "apart", legacy = nothingReads ? "leave" : "keep" } = choices;
  /** Codes that customers get by this plan, by rule and customer. */
  const given = new Map<string, Map<string, string>>();

  const givenUnder = (rule: string): Map<string, string> => {
    const form = normalizeText(rule);
    let codes = given.get(form);
    if (codes === undefined) given.set(form, (codes = new Map()));
    return codes;
  };

  const give = (rule: string, customer: string, code: string): void => {
    if (customer !== "") givenUnder(rule).set(customer, code);
  };

  /** Another living code of the customer under the rule. */
  const otherCode = (rule: string, customer: string, code: string): string | undefined => {
    const isOther = (other: string | undefined): other is string => other !== undefined && normalizeText(other) !== normalizeText(code);
    const inRegister = register.codeOfRecord(rule, customer);
    if (isOther(inRegister)) return inRegister;
    const inList = givenUnder(rule).get(customer);
    return isOther(inList) ? inList : undefined;
  };

  /** Whose code it is, among holders who all may have it. */
  const ownerOf = (rule: string, code: string, holders: readonly Holder[]): Owner => {
    const [first] = holders;
    const problems: Finding[] = [];
    let customer = first?.customer ?? "";
    let fate: AdoptFate | undefined;
    let left = false;
    if (holders.length > 1) {
      fate = "conflict";
      problems.push(finding("adopt-two-customers", { code, first: first?.row ?? 0, count: holders.length }));
      left = conflicts === "leave";
      if (conflicts !== "first") customer = "";
    }
    // Codes without a rule may be several.
    const other = customer === "" || rule === "" ? undefined : otherCode(rule, customer, code);
    if (other !== undefined) {
      fate ??= "second";
      problems.push(finding("adopt-second-code", { code, other, rule }));
      left ||= secondCodes === "leave";
      if (secondCodes !== "adopt") customer = "";
    }
    return { customer, fate, findings: problems, left };
  };

  const settleKnown = (at: number, known: RegisterEntry): Settled => {
    const { code, rule, recordKey, status } = known;
    const holders = list.holders(at);
    const all = (some: readonly Holder[], fate: AdoptFate, findings: readonly Finding[]): readonly HolderFate[] => some.map((holder) => ({ holder, fate, findings }));
    if (status === "void") return { at, rows: all(holders, "void", [finding("adopt-void", { code })]), isNew: false, notes: [] };

    const isOthers = ({ customer }: Holder): boolean => recordKey !== "" && customer !== "" && customer !== normalizeText(recordKey);
    const foreign = all(holders.filter(isOthers), "other-customer", [finding("adopt-other-customer", { code, customer: recordKey })]);
    const own = holders.filter((holder) => !isOthers(holder));
    const [first] = own;
    if (first === undefined) return { at, rows: foreign, isNew: false, notes: [] };

    const owner: Owner = recordKey === "" ? ownerOf(rule, code, own) : { customer: normalizeText(recordKey), fate: undefined, findings: [], left: false };
    const isNew = owner.customer !== normalizeText(recordKey);
    const fate = owner.fate ?? (status === "reserved" ? "reserved" : isNew ? "named" : "known");
    const rows = [...foreign, ...all(own, fate, owner.findings)];
    if (owner.left || (status !== "reserved" && !isNew)) return { at, rows, isNew: false, notes: [] };
    give(rule, owner.customer, code);
    const named: EntryChange = isNew ? { recordKey: owner.customer } : {};
    if (status !== "reserved") return { at, rows, isNew: false, notes: [], change: { code, change: named } };
    const place: EntryChange = { ...(first.cell === "" ? {} : { cell: first.cell }), ...(first.inputs.length === 0 ? {} : { inputs: first.inputs }) };
    // A code in use is reserved no longer, and for no time.
    const adopted: EntryChange = { status: "adopted", batch, by, at: now, ...place, ...named, ...(known.until === undefined ? {} : { until: "" }) };
    return { at, rows, isNew: false, notes: [], change: { code, change: adopted } };
  };

  const settleNew = (at: number): Settled => {
    const code = list.code(at);
    const holders = list.holders(at);
    const [first] = holders;
    const reader = readers[list.reader(at)];
    const counter = list.counters[list.counter(at)];
    const owner = ownerOf(reader?.name ?? "", code, holders);
    const problems = [...owner.findings];
    const isKeyless = reader !== undefined && counter === undefined;
    if (isKeyless) problems.push(finding("adopt-key-unknown", { code, rule: reader.name, input: list.missing(at) }));
    const outlier = outliers.findingOf(at);
    if (outlier !== undefined) problems.push(outlier);
    const choice = outlier === undefined ? "count" : (choices.outliers?.get(outliers.idOf(list.counter(at))) ?? "apart");
    const fate = reader === undefined ? "unread" : (owner.fate ?? (isKeyless ? "keyless" : outlier === undefined ? "adopted" : "outlier"));
    const rows = holders.map((holder) => ({ holder, fate, findings: problems }));
    const unwanted = reader === undefined ? legacy === "leave" || code.length > longestInput : isKeyless ? keyless === "leave" : choice === "leave";
    if (owner.left || unwanted || first === undefined) return { at, rows, isNew: true, notes: [] };

    give(reader?.name ?? "", owner.customer, code);
    const neverDrawn = counter !== undefined && list.number(at) !== null && !outliers.isDrawable(at);
    const number = counter === undefined || neverDrawn || choice === "apart" ? null : list.number(at);
    const written = list.written(at);
    const notes = [
      ...(written.trim() === code ? [] : [finding("adopt-spelling", { code: written, printed: code })]),
      ...(neverDrawn ? [finding("adopt-never-drawn", { code, number: list.number(at) ?? 0 })] : []),
      ...list.remarks(at),
    ];
    const entry: RegisterEntry = {
      code, rule: reader?.name ?? "", version: reader?.version ?? 0, key: counter?.key ?? "", number, recordKey: owner.customer, inputs: first.inputs, status: "adopted", batch, by, at: now, cell: first.cell,
    };
    return { at, rows, isNew: true, entry, notes, neverDrawn };
  };

  return (at) => {
    const code = list.code(at);
    const known = register.has(code) ? register.find(code) : undefined;
    return known === undefined ? settleNew(at) : settleKnown(at, known);
  };
};
