import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { FindingList } from "../findings/FindingList";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";

/** New customers who may be known under another spelling. A suggestion: they get their codes all the same. */
export function AlikeCustomers({ report }: { readonly report: EncodeReport }) {
  const { strings, count } = usePane();
  const { rows, count: all } = report.alike;
  if (all === 0) return null;
  return (
    <Section title={`${strings.encode.alike} · ${count(all)}`}>
      <Hint>{strings.encode.alikeHint}</Hint>
      <FindingList label={strings.encode.alike} rows={rows} />
    </Section>
  );
}
