import type { CodeFindingKind } from "../../core/validate/catalogue";
import type { MarkedRow } from "../marksPort";
import type { ListInspection } from "../validateApi";
import { createMarks } from "./createMarks";

const rowWith = (row: number, ...kinds: readonly CodeFindingKind[]) => ({ row, text: `C${row}`, findings: kinds.map((kind) => ({ kind, params: {} })) });

test("a row is marked as its gravest finding is, in the column of the inspection", async () => {
  const seen: unknown[] = [];
  const marks = createMarks({
    marks: {
      mark: (...request: [string, number, readonly MarkedRow[]]) => {
        seen.push(...request);
        return Promise.resolve(2);
      },
      unmark: () => Promise.resolve(7),
      isMarked: () => Promise.resolve(true),
    },
  });
  const inspection = { request: { list: { sheet: "客户" } }, sheetColumn: 3 } as unknown as ListInspection;
  const rows = [rowWith(2, "code-case", "code-lookalike"), rowWith(3, "code-near", "code-case"), rowWith(9, "code-near")];
  expect(await marks.mark(inspection, rows)).toEqual({ marked: 2 });
  expect(seen).toEqual([
    "客户", 3, [{ row: 2, text: "C2", severity: "error" }, { row: 3, text: "C3", severity: "warning" }, { row: 9, text: "C9", severity: "information" }],
  ]);
  expect(await marks.unmark("客户")).toEqual({ removed: 7 });
  expect(await marks.isMarked("客户")).toBe(true);
});
