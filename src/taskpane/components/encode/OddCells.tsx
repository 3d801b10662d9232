import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { CellLink } from "../shared/CellLink";
import { Notice } from "../shared/Notice";

/** Says, before anything is issued, that the code column holds numbers, formulas or errors: they are left alone, but they are no codes. */
export function OddCells({ report }: { readonly report: EncodeReport }) {
  const { strings, count } = usePane();
  const { oddCells } = report;
  if (oddCells.count === 0) return null;
  return (
    <Notice intent="warning">
      {strings.encode.oddCells(count(oddCells.count))} {oddCells.first && <CellLink address={oddCells.first}>{strings.encode.firstOdd(oddCells.first)}</CellLink>}
    </Notice>
  );
}
