import { cellText, nearestWord, normalizeText, type InputValue } from "../../core";
import { isHashedKey } from "../../core/recordKeys/isHashedKey";
import { AUTOMATIC, type QueryAnswer, type QueryUseCases, type StatusAnswer } from "../api";
import type { RuleBook } from "../workspace/ruleBook";
import { BLANK, notReady, unknown, type QueryWorkspace } from "./queryAnswers";

/** Rules as a customer's code is looked for. */
interface Search {
  readonly book: RuleBook | undefined;
  readonly meant: unknown;
  /** Those of which `CUSTCODE` takes one, in its order, so that both give the same code. */
  readonly first: readonly string[];
  readonly others: readonly string[];
}

/** The register's rule of codes that were adopted although they follow none. */
const NO_RULE = "";

/** Answers questions about the register from memory. */
export function createRegisterQueries(workspace: QueryWorkspace): Pick<QueryUseCases, "find" | "customer" | "status"> {
  let search: Search = { book: undefined, meant: undefined, first: [], others: [] };

  function rules(): Search {
    const book = workspace.snapshot().ruleBook;
    const meant = workspace.defaultRuleName();
    if (search.book !== book || search.meant !== meant) {
      const first = new Set([...(workspace.chooser()?.rules ?? []), ...workspace.rulesMeant(AUTOMATIC).map(({ version }) => version)].map(({ name }) => name));
      search = { book, meant, first: [...first], others: book.rules.map(({ version }) => version.name).filter((name) => !first.has(name)) };
    }
    return search;
  }

  /** The register makes of the customer's text what it keeps, be it a hash. */
  function codeUnder(rule: string, customer: string): string | undefined {
    return workspace.register().codeOfRecord(rule, customer);
  }

  function findUnder(rule: string, text: string): QueryAnswer {
    const code = codeUnder(rule, text);
    if (code !== undefined) return { kind: "value", value: code };
    const { ruleBook } = workspace.snapshot();
    if (ruleBook.get(rule)) return unknown("customer-unknown", { text, rule });
    return unknown("rule-unknown", { text: rule, suggestion: nearestWord(rule, ruleBook.rules.map(({ version }) => version.name)) });
  }

  function findAnywhere(text: string): QueryAnswer {
    const { first, others } = rules();
    for (const rule of first) {
      const code = codeUnder(rule, text);
      if (code !== undefined) return { kind: "value", value: code };
    }
    const found = others.flatMap((rule) => {
      const code = codeUnder(rule, text);
      return code === undefined ? [] : [{ rule, code }];
    });
    if (found.length > 1) return unknown("customer-several", { text, allowed: found.map(({ rule }) => rule).join(", ") });
    const code = found[0]?.code ?? codeUnder(NO_RULE, text);
    return code === undefined ? unknown("customer-unknown", { text, rule: "" }) : { kind: "value", value: code };
  }

  /** Answers by the register's entry; blanks, and codes that it does not know, before. */
  function ofEntry<T>(value: InputValue, answer: (entry: NonNullable<ReturnType<ReturnType<QueryWorkspace["register"]>["find"]>>) => T) {
    const code = cellText(value).trim();
    if (normalizeText(code) === "") return BLANK;
    const early = notReady(workspace);
    if (early) return early;
    const entry = workspace.register().find(code);
    return entry ? answer(entry) : unknown("code-unregistered", { code });
  }

  return {
    find(value, rule) {
      const text = cellText(value).trim();
      if (normalizeText(text) === "") return BLANK;
      const early = notReady(workspace);
      if (early) return early;
      const named = cellText(rule).trim();
      return normalizeText(named) === "" ? findAnywhere(text) : findUnder(named, text);
    },
    customer: (value) =>
      ofEntry(value, ({ code, recordKey, status }): QueryAnswer => {
        if (status === "returned") return unknown("code-returned", { code });
        if (recordKey === "") return BLANK;
        return isHashedKey(recordKey) ? unknown("customer-hashed", { code }) : { kind: "value", value: recordKey };
      }),
    status: (value) => ofEntry(value, ({ status }): StatusAnswer => ({ kind: "status", status })),
  };
}
