import type { CodeFindingKind } from "../../../../core/validate/catalogue";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { VirtualRows } from "../../shared/VirtualRows";
import { useValidateWords } from "../../validate/words";
import type { FindingIndex } from "./indexInspection";
import { InspectedRow } from "./InspectedRow";

export interface RowListProps {
  readonly label: string;
  readonly index: FindingIndex;
  /** Positions in the index's rows. */
  readonly at: Uint32Array;
  readonly kind?: CodeFindingKind;
}

/** Browsers draw no page that is higher than some ten million pixels. */
const mostListed = 100_000;

/** Height of a usual row before it was measured. */
const estimate = 104;

/** Rows of findings; only those in sight are drawn. */
export function RowList({ label, index, at, kind }: RowListProps) {
  const { count } = usePane();
  const words = useValidateWords().findings;
  const listed = Math.min(at.length, mostListed);
  return (
    <>
      <VirtualRows
        label={label}
        count={listed}
        estimate={estimate}
        overscan={2}
        row={(place) => {
          const position = at[place] ?? 0;
          return <InspectedRow row={index.rows[position]} {...(kind === undefined ? {} : { kind })} isFresh={index.fresh[position] === 1} />;
        }}
      />
      {listed < at.length && <Hint>{words.tooMany(count(listed))}</Hint>}
    </>
  );
}
