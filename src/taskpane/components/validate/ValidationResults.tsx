import type { ValidationReport } from "../../../app/api";
import { usePane } from "../../PaneContext";
import { FindingList } from "../findings/FindingList";
import { Notice } from "../shared/Notice";
import { Section } from "../shared/Section";

/** What a validation found: one sentence, then every finding. */
export function ValidationResults({ report }: { readonly report: ValidationReport }) {
  const { strings, count } = usePane();
  const { rows, good, findings } = report;
  return (
    <Section title={strings.validate.results}>
      {rows === 0 && <Notice intent="info">{strings.validate.empty}</Notice>}
      {rows > 0 && findings.length === 0 && <Notice intent="success">{strings.validate.allGood(count(rows))}</Notice>}
      {findings.length > 0 && (
        <>
          <Notice intent="warning">{strings.validate.summary(count(rows), count(good), count(rows - good))}</Notice>
          <FindingList label={strings.validate.results} rows={findings} />
        </>
      )}
    </Section>
  );
}
