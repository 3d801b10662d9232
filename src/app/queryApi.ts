import type { CodeStatus, Finding, InputValue } from "../core";
import type { DecodedSegment } from "../core/codes";
import type { AppState } from "./api";

/** Something wrong with what a question about codes was asked with. */
export interface QueryProblem {
  readonly kind:
    | "codebook-unknown" // params: text, suggestion ("" when none)
    | "code-unread" // params: code, rule (whose findings are told)
    | "scheme-unknown" // params: text, suggestion, allowed
    | "character-foreign" // params: character, at (counted from 1), scheme
    | "nothing-to-check" // params: text
    | "segment-unknown" // params: text, suggestion, rule, allowed
    | "what-unknown" // params: text
    | "rule-unknown" // params: text, suggestion
    | "customer-unknown" // no living code; params: text, rule ("" for any)
    | "customer-several" // codes under several rules, none of which is meant first; params: text, allowed
    | "code-unregistered" // params: code
    | "code-returned" // it is nobody's; params: code
    | "customer-hashed"; // the register keeps hashes only; params: code
  readonly params: Readonly<Record<string, string | number>>;
}

/** An answer from memory. `unknown`: there is nothing to be found. `wrong`: the question cannot be asked so. */
export type QueryAnswer =
  | { readonly kind: "value"; readonly value: string | number }
  | { readonly kind: "blank" }
  | { readonly kind: "not-ready"; readonly phase: AppState["phase"] }
  | { readonly kind: "unknown" | "wrong"; readonly problem?: QueryProblem; readonly findings: readonly Finding[] };

/** A code taken to pieces. */
export interface DecodedCode {
  readonly kind: "decoded";
  readonly rule: string;
  /** Undefined for a rule with one version. */
  readonly version: number | undefined;
  /** As the rule prints it. */
  readonly code: string;
  /** In the order of the code, without fixed texts and separators. */
  readonly segments: readonly DecodedSegment[];
}

/** Why there is no answer, or nothing to answer. */
export type QueryRefusal = Exclude<QueryAnswer, { kind: "value" }>;

export type DecodeAnswer = DecodedCode | QueryRefusal;

/** What became of a code; its word is said in Excel's display language. */
export type StatusAnswer = { readonly kind: "status"; readonly status: CodeStatus } | QueryRefusal;

/** What a cell's answer depends on beyond rules and codebooks. */
export type AskedOf = "rules" | "register";

/**
 * Questions about codes, codebooks and the register. A blank is answered with a blank. A registered code is read by the rule and version that issued it,
 * any other by the first that can: versions in force first, the default rule's before others'.
 */
export interface QueryUseCases {
  /** `CUSTCODE.LOOKUP`: the code that a codebook has for a value, today, below a parent unless that is blank. */
  lookUp(codebook: InputValue, value: InputValue, under: InputValue): QueryAnswer;
  /** `CUSTCODE.CHECKDIGIT`: the check characters of a text; answered also before the workbook is read. */
  checkDigit(text: InputValue, scheme: InputValue): QueryAnswer;
  /** `CUSTCODE.DECODE`. */
  decode(code: InputValue): DecodeAnswer;
  /** `CUSTCODE.PART`: what a segment says, named or numbered, or its characters. "rule" asks for the rule's name. */
  part(code: InputValue, segment: InputValue, what: InputValue): QueryAnswer;
  /** `CUSTCODE.SORTKEY`: a text that sorts codes in counting order; texts that no rule reads come last. */
  sortKey(code: InputValue): QueryAnswer;
  /**
   * `CUSTCODE.FIND`: a customer's living code. Under the named rule; with a blank one, under the rules of which `CUSTCODE` takes one, else
   * under the only other rule that has one.
   */
  find(customer: InputValue, rule: InputValue): QueryAnswer;
  /** `CUSTCODE.CUSTOMER`: the record key of a code, as registered; blank for a code that was issued without. */
  customer(code: InputValue): QueryAnswer;
  /** `CUSTCODE.STATUS`. */
  status(code: InputValue): StatusAnswer;
  /** Why nothing can be answered yet; "ready" when it can. */
  phase(): AppState["phase"];
  /** A cell has asked; it is calculated anew once rules or codebooks are read or changed, and, if it asked of the register, once that has changed. */
  note(address: string | undefined, of?: AskedOf): void;
}
