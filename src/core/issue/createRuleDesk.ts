/**
 * Issuing under several rules in one action: each row goes to the issuer of the rule that is chosen for it. All of them draw on one register
 * and its counters; a text that one drafted is passed over by the others, and there is one plan for all.
 */
import type { RuleChoice, RuleChooser } from "../conditions/createRuleChooser";
import { cellText } from "../text/cellText";
import { normalizeText } from "../text/normalizeText";
import type { InputValue, RegisterEntry } from "../types";
import { createIssuer, type Issuer, type IssueOutcome, type IssuePlan, type IssueRow, type IssuerOptions } from "./createIssuer";
import { parentInputOf, type Parents } from "./createParents";

export interface DeskOptions extends Omit<IssuerOptions, "rule" | "name" | "version"> {
  /** Learns every code that is given, where a rule prints the parent's. What it had learnt before is kept. */
  readonly parents?: Parents;
}

export interface RuleDesk extends Omit<Issuer, "add" | "draftOf"> {
  /**
   * Gives a row its code, on the draft. The row's values are in the order of `chooser.inputs`. Where conditions choose, a customer who has a
   * code under any of the rules keeps it.
   */
  add(chooser: RuleChooser, row: IssueRow): IssueOutcome;
}

/** True when codes of one row may depend on those of another. */
export const needsParents = ({ rules }: RuleChooser): boolean => rules.some(({ rule }) => parentInputOf(rule.definition) !== undefined);

/** Places of the parents' inputs in a chooser's rows. */
const parentPlaces = ({ rules, inputs }: RuleChooser): readonly number[] =>
  [...new Set(rules.flatMap(({ rule }) => parentInputOf(rule.definition) ?? []))].map((input) => inputs.indexOf(input));


const idOf = (...texts: readonly string[]): string => texts.join("\u0000");

/** A desk for one action. */
export const createRuleDesk = (options: DeskOptions): RuleDesk => {
  const { register, inUse, parents } = options;
  /** A customer as the register keeps it; "" for nobody, or for a cell that names nobody. */
  const formOf = (recordKey: InputValue): string => (recordKey === null || typeof recordKey === "object" ? "" : register.recordForm(cellText(recordKey)));
  /** Codes that no issuer may give: those in use and, once there are several issuers, all that was drafted. */
  const taken = new Set(inUse);
  const issuers = new Map<string, Issuer>();
  const issuersByChoice = new Map<RuleChoice, Issuer>();
  const issuersByName = new Map<string, readonly Issuer[]>();
  /** The issuer of each drafted code, in the order of rows. */
  let drafted: Issuer[] = [];
  const places = new Map<RuleChooser, readonly number[]>();

  /** The same rule version may be meant by different choosers. */
  const makeIssuer = ({ name, version, rule }: RuleChoice): Issuer => {
    const id = idOf(normalizeText(name), String(version));
    let issuer = issuers.get(id);
    if (issuer === undefined) {
      issuer = createIssuer({ ...options, rule, name, version, inUse: taken });
      // The first issuer was alone until now and needed no list of what it drafted.
      if (issuers.size === 1) for (const first of issuers.values()) for (const { code } of first.plan().entries) taken.add(normalizeText(code));
      issuers.set(id, issuer);
    }
    issuersByName.set(name, [...(issuersByName.get(name) ?? []), issuer]);
    return issuer;
  };

  const issuerOf = (choice: RuleChoice): Issuer => {
    let issuer = issuersByChoice.get(choice);
    if (issuer === undefined) issuersByChoice.set(choice, (issuer = makeIssuer(choice)));
    return issuer;
  };

  const knownCode = ({ rules }: RuleChooser, form: string): string | undefined => {
    for (const { name } of rules) {
      for (const issuer of issuersByName.get(name) ?? []) {
        const drafted = issuer.draftOf(form);
        if (drafted !== undefined) return drafted;
      }
      const code = register.codeOfRecord(name, form);
      if (code !== undefined) return code;
    }
    return undefined;
  };

  /** Lets rows below this one find its code. */
  const learn = (chooser: RuleChooser, { recordKey, inputs }: IssueRow, code: string): void => {
    if (parents === undefined) return;
    let at = places.get(chooser);
    if (at === undefined) places.set(chooser, (at = parentPlaces(chooser)));
    if (at.length === 0) return;
    const above = at.map((place) => cellText(inputs[place] ?? null)).find((text) => normalizeText(text) !== "");
    parents.learn(cellText(recordKey), code, above ?? "");
  };

  const add = (chooser: RuleChooser, row: IssueRow): IssueOutcome => {
    const form = chooser.isAutomatic ? formOf(row.recordKey) : "";
    const known = form === "" ? undefined : knownCode(chooser, form);
    if (known !== undefined) return { status: "known", code: known };
    const chosen = chooser.choose(row.inputs);
    if (chosen.findings !== undefined) return { status: "refused", findings: chosen.findings };
    const issuer = issuerOf(chosen.choice);
    const outcome = issuer.add(chosen.inputs === row.inputs ? row : { ...row, inputs: chosen.inputs });
    if (outcome.status !== "issued") return outcome;
    drafted.push(issuer);
    if (issuers.size > 1) taken.add(normalizeText(outcome.code));
    learn(chooser, row, outcome.code);
    return outcome;
  };

  const plan = (): IssuePlan => {
    const plans = new Map([...issuers.values()].map((issuer) => [issuer, { ...issuer.plan(), next: 0 }]));
    const [only] = plans.values();
    if (only === undefined) return { entries: [], counters: [] };
    if (plans.size === 1) return { entries: only.entries, counters: only.counters };
    const entries: RegisterEntry[] = [];
    for (const issuer of drafted) {
      const own = plans.get(issuer);
      const entry = own?.entries[own.next++];
      if (entry !== undefined) entries.push(entry);
    }
    return { entries, counters: [...plans.values()].flatMap(({ counters }) => counters) };
  };

  /** The drafts are in the register now, or forgotten: nothing has to be kept apart any more. */
  const clear = (): void => {
    drafted = [];
    taken.clear();
    for (const code of inUse ?? []) taken.add(code);
  };

  return {
    add,
    plan,
    commit: () => {
      for (const issuer of issuers.values()) issuer.commit();
      clear();
    },
    discard: () => {
      for (const issuer of issuers.values()) issuer.discard();
      clear();
    },
  };
};
