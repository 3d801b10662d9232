import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { severityOf } from "../../../../app/validateApi";
import type { CodeFindingKind, Severity } from "../../../../core/validate/catalogue";
import type { CodeFinding } from "../../../../core/validate/inspection";
import { usePane } from "../../../PaneContext";
import { severities } from "../../findings/inspection/indexInspection";
import { KindHelp } from "../../findings/inspection/KindHelp";
import { SeverityIcon } from "../../findings/inspection/SeverityMark";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { VirtualRows } from "../../shared/VirtualRows";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";

const useStyles = makeStyles({
  item: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "flex-start", "& > :last-child": { minWidth: 0, flexGrow: 1 } },
  icon: { paddingTop: "5px" },
  note: { paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
});

interface KindAbout {
  readonly kind: CodeFindingKind;
  readonly severity: Severity;
  readonly findings: readonly CodeFinding[];
}

function groupKinds(about: readonly CodeFinding[]): readonly KindAbout[] {
  const byKind = new Map<CodeFindingKind, CodeFinding[]>();
  for (const finding of about) {
    const list = byKind.get(finding.kind);
    if (list) list.push(finding);
    else byKind.set(finding.kind, [finding]);
  }
  const kinds = [...byKind].map(([kind, findings]) => ({ kind, severity: severityOf(kind), findings }));
  return kinds.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** What concerns the list as a whole: one line for each kind, which opens. */
export function AboutList({ about }: { readonly about: readonly CodeFinding[] }) {
  const styles = useStyles();
  const { count } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().result;
  const kinds = useMemo(() => groupKinds(about), [about]);
  if (kinds.length === 0) return null;
  return (
    <section aria-label={words.about}>
      {kinds.map(({ kind, severity, findings }) => {
        const title = messages.title(kind);
        const label = findings.length > 1 ? words.aboutMany(title, count(findings.length)) : title;
        return (
          <div key={kind} className={styles.item}>
            <span className={styles.icon}>
              <SeverityIcon severity={severity} />
            </span>
            <More label={`${messages.severity(severity)} · ${label}`}>
              <VirtualRows
                label={title}
                count={findings.length}
                estimate={40}
                row={(at) => {
                  const finding = findings[at];
                  return <div className={styles.note}>{finding && <Hint>{messages.note(finding)}</Hint>}</div>;
                }}
              />
              <KindHelp kind={kind} />
            </More>
          </div>
        );
      })}
    </section>
  );
}
