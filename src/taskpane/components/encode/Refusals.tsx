import { Button } from "@fluentui/react-components";
import type { EncodeReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { FindingList } from "../findings/FindingList";
import { Section } from "../shared/Section";

/** The rows that get no code, by reason; values that a codebook lacks can be added on the next tab. */
export function Refusals({ report, onToRules }: { readonly report: EncodeReport; readonly onToRules: () => void }) {
  const { strings } = usePane();
  if (report.refusals.length === 0) return null;
  const valuesLack = report.refusals.some(({ findings }) => findings.some(({ kind }) => kind === "value-unknown"));
  return (
    <Section title={strings.encode.refusals}>
      {valuesLack && (
        <div>
          <Button size="small" onClick={onToRules}>
            {strings.encode.toMissing}
          </Button>
        </div>
      )}
      <FindingList label={strings.encode.refusals} rows={report.refusals} />
    </Section>
  );
}
