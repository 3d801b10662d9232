/** What an audit says: findings as data, counted all, listed up to a cap. */

export type AuditKind =
  // errors: a code may be, or may become, two customers'
  | "code-twice" // two living rows, two customers; params: code, first (row that keeps it), customer, other (the later row's)
  | "rows-missing" // params: batch, issued (says the log), held, missing
  | "code-unreadable" // params: code, rule, version, reason (AuditReason), found (in the code), stated (in the row), segment
  | "not-registered" // params: code, cell, rule (one that gives such codes)
  // warnings: somebody should look
  | "customer-twice" // params: customer, rule, code, other (the earlier code), first (its row)
  | "cell-code-void" // params: code, cell, status ("void", or "returned": it may be issued again)
  | "cell-twice" // one column shows the code in two cells, perhaps for two customers; params: code, cell, other, count
  | "version-unknown" // params: rule, version, count (rows), code (one of them)
  | "counter-ahead" // numbers above the highest are in no row; params: rule, key, next, count, from, to
  | "counter-missing" // params: rule, key, proven (the next number)
  | "reservation-over" // params: code, until, customer
  // good to know
  | "counter-behind" // params: rule, key, next, proven
  | "gaps" // numbers below the highest are in no row; params: rule, key, count, ranges ("3-5, 9"; ends in "…" when there are more)
  | "cell-copied" // shown in several places, of which no two are in one column; params: code, cell, other, count
  | "nowhere"; // issued, but no cell shows it; params: code, customer, cell (that got it)

export type AuditSeverity = "error" | "warning" | "info";

/** Why a row's code does not agree with the row: not of the rule's form, a value that no codebook has, the check, the number, the counter key. */
export type AuditReason = "form" | "value" | "check" | "number" | "key";

export const auditSeverities: Readonly<Record<AuditKind, AuditSeverity>> = {
  "code-twice": "error", "rows-missing": "error", "code-unreadable": "error", "not-registered": "error",
  "customer-twice": "warning", "cell-code-void": "warning", "cell-twice": "warning", "version-unknown": "warning", "counter-ahead": "warning", "counter-missing": "warning", "reservation-over": "warning",
  "counter-behind": "info", gaps: "info", "cell-copied": "info", nowhere: "info",
};

export const auditKinds = Object.keys(auditSeverities) as readonly AuditKind[];

export interface AuditFinding {
  readonly kind: AuditKind;
  readonly severity: AuditSeverity;
  /** The register's row, counted from 0; undefined where none is concerned. */
  readonly row?: number;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface AuditReport {
  /** How many findings there are of each kind, those included that are not listed. */
  readonly counts: Readonly<Record<AuditKind, number>>;
  readonly totals: Readonly<Record<AuditSeverity, number>>;
  /** At most 1000 of each kind; errors first, each kind in the order in which it was found. */
  readonly findings: readonly AuditFinding[];
  /** How much was looked at. `cells` is undefined when no cells were given. */
  readonly looked: { readonly rows: number; readonly counters: number; readonly cells: number | undefined };
}

/** So many findings of a kind are listed. */
export const mostListed = 1000;

/** Takes a finding in. `params` is a function, so that what is only counted costs nothing. */
export type AuditSink = (kind: AuditKind, params: () => AuditFinding["params"], row?: number) => void;

export const createReport = () => {
  const lists = new Map<AuditKind, AuditFinding[]>(auditKinds.map((kind) => [kind, []]));
  const counts = Object.fromEntries(auditKinds.map((kind) => [kind, 0])) as Record<AuditKind, number>;
  const totals: Record<AuditSeverity, number> = { error: 0, warning: 0, info: 0 };
  const add: AuditSink = (kind, params, row) => {
    const severity = auditSeverities[kind];
    counts[kind]++;
    totals[severity]++;
    const list = lists.get(kind);
    if (list !== undefined && list.length < mostListed) list.push({ kind, severity, ...(row === undefined ? {} : { row }), params: params() });
  };
  return {
    add,
    report: (looked: AuditReport["looked"]): AuditReport => ({ counts, totals, findings: auditKinds.flatMap((kind) => lists.get(kind) ?? []), looked }),
  };
};
