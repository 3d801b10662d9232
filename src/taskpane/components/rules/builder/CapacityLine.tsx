import type { Capacity } from "../../../../core/lint/advice";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { Hint } from "../../shared/Hint";
import { useBuilderWords } from "./words";

/** How many numbers each counter has, and how many the busiest one of the list needs: `9,999 numbers for each region + industry; the largest, BJ-IT, has 312 rows.` */
export function CapacityLine({ capacity }: { readonly capacity: Capacity }) {
  const { strings, count } = usePane();
  const words = useBuilderWords();
  const { perKey, per, largest } = capacity;
  const each = per.length === 0 ? "" : words.perEach(per.map((name) => words.periods[name] ?? inputLabel(name, strings)).join(" + "));
  const numbers = Number.isFinite(perKey) ? words.capacity(each, count(perKey)) : words.unlimitedNumbers;
  const end = largest ? words.largest(largest.key, count(largest.rows)) : words.capacityEnd;
  const line = numbers + end;
  return <Hint>{line.charAt(0).toUpperCase() + line.slice(1)}</Hint>;
}
