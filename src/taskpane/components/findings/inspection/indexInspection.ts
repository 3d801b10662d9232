import { severityOf } from "../../../../app/validateApi";
import type { Certainty, CodeFinding, RowInspection } from "../../../../core/validate/inspection";
import type { CodeFindingKind, Severity } from "../../../../core/validate/catalogue";

/** The gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "information"];
/** What can be said of a row's repair, the surest first; `none` where nothing can be proposed. */
export const certainties = ["certain", "likely", "open", "none"] as const satisfies readonly (Certainty | "none")[];
export type RepairState = (typeof certainties)[number];

/** The rows that one kind of finding befell. */
export interface KindRows {
  readonly kind: CodeFindingKind;
  readonly severity: Severity;
  /** Positions in `rows`, ascending. */
  readonly at: Uint32Array;
}

/** Findings looked up by what a person asks for, made once for an inspection. */
export interface FindingIndex {
  readonly rows: readonly RowInspection[];
  /** For each row, a bit for each severity that it has, in the order of `severities`. */
  readonly severities: Uint8Array;
  /** For each row, the position of its repair's state in `certainties`. */
  readonly repairs: Uint8Array;
  /** 1 for rows with a finding that the inspection before did not have. */
  readonly fresh: Uint8Array;
  /** The gravest first, then the most frequent. */
  readonly kinds: readonly KindRows[];
  /** Rows whose gravest finding is of a severity. */
  readonly gravest: Readonly<Record<Severity, number>>;
  /** Rows whose repair is in a state. */
  readonly byRepair: Readonly<Record<RepairState, number>>;
}

/** Rows between two chances to give way. */
const rowsAtOnce = 1000;

const rankOf = (kind: CodeFindingKind): number => severities.indexOf(severityOf(kind));

/** A row can have a kind of finding twice, at two places of its code. */
const kindsOf = (findings: readonly CodeFinding[]): readonly CodeFindingKind[] =>
  findings.length === 1 && findings[0] ? [findings[0].kind] : [...new Set(findings.map(({ kind }) => kind))];

/** Indexes what an inspection found; yields every thousand rows. */
export function* indexInspection(rows: readonly RowInspection[], freshRows: readonly number[] = []): Generator<undefined, FindingIndex> {
  const count = rows.length;
  const [bits, repairs, fresh] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
  const gravest: Record<Severity, number> = { error: 0, warning: 0, information: 0 };
  const byRepair: Record<RepairState, number> = { certain: 0, likely: 0, open: 0, none: 0 };
  const isFresh = new Set(freshRows);
  const byKind = new Map<CodeFindingKind, number[]>();
  for (const [at, { row, findings, repair }] of rows.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield;
    let own = 0;
    for (const kind of kindsOf(findings)) {
      own |= 1 << rankOf(kind);
      const list = byKind.get(kind);
      if (list) list.push(at);
      else byKind.set(kind, [at]);
    }
    bits[at] = own;
    const worst = severities.find((_, rank) => own & (1 << rank));
    if (worst) gravest[worst]++;
    const state = repair?.certainty ?? "none";
    repairs[at] = certainties.indexOf(state);
    byRepair[state]++;
    if (isFresh.has(row)) fresh[at] = 1;
  }
  const kinds = [...byKind].map(([kind, at]): KindRows => ({ kind, severity: severityOf(kind), at: Uint32Array.from(at) }));
  kinds.sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || b.at.length - a.at.length);
  return { rows, severities: bits, repairs, fresh, kinds, gravest, byRepair };
}
