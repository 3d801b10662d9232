/** A sheet with findings, as it is begun: everything but the findings themselves. */
export interface ReportPlan {
  /** What the sheet is to be called; another name is found when there is one already. */
  readonly name: string;
  readonly title: string;
  /** Lines under the title: what, and its value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly counts: {
    readonly headers: readonly [string, string, string];
    readonly rows: readonly (readonly [kind: string, count: number, severity: string])[];
    /** Over the chart, which shows the first so many rows. */
    readonly chartTitle: string;
    readonly charted: number;
  };
  readonly headers: ReportRow<string>;
}

/** Finding, row, severity, cell, code, explanation, proposed code, certainty, reasons. */
export type ReportRow<Cell> = readonly [finding: string, row: string | number, severity: string, cell: Cell, code: string, note: string, proposed: string, certainty: string, reasons: string];

/** A cell as the report names it; with `link` one can go there. */
export interface ReportedCell {
  readonly address: string;
  readonly sheet: string;
  readonly link: boolean;
}

/** A report that is being written. */
export interface OpenReport {
  readonly sheet: string;
  /** How many findings have room. */
  readonly room: number;
  /** Writes findings behind those that were written. Nothing in them is ever calculated. */
  append(rows: readonly ReportRow<ReportedCell | "">[]): Promise<void>;
  /** Makes a table of the findings and shows the sheet. */
  finish(): Promise<void>;
  /** Takes the sheet away. */
  discard(): Promise<void>;
}

export interface ReportPort {
  begin(plan: ReportPlan): Promise<OpenReport>;
}
