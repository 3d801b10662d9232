import { Badge, Link } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactElement } from "react";
import type { AuditFinding, AuditKind, AuditReport, AuditSeverity } from "../../../../core/audit";
import { createAuditMessages } from "../../../../messages/createAuditMessages";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { VirtualRows } from "../../shared/VirtualRows";
import { useRegister } from "../RegisterContext";
import { useRecordsStyles } from "./useRecordsStyles";
import { useRecordsWords } from "./words";

const icons: Readonly<Record<AuditSeverity, ReactElement>> = { error: <ErrorCircleRegular />, warning: <WarningRegular />, info: <InfoRegular /> };
const colors = { error: "danger", warning: "warning", info: "informative" } as const;

/** Findings of each kind, the gravest first: how grave, how many, and each one behind its line. */
export function AuditKinds({ report }: { readonly report: AuditReport }) {
  const styles = useRecordsStyles();
  const { locale, count } = usePane();
  const words = useRecordsWords();
  const { auditTitle } = createAuditMessages(locale);
  const kinds = useMemo(() => {
    const byKind = new Map<AuditKind, AuditFinding[]>();
    for (const finding of report.findings) byKind.set(finding.kind, [...(byKind.get(finding.kind) ?? []), finding]);
    return [...byKind];
  }, [report]);
  return (
    <>
      {kinds.map(([kind, findings]) => {
        const severity = findings[0]?.severity ?? "info";
        const label = `${auditTitle(kind)} ${count(report.counts[kind])}`;
        return (
          <div key={kind} className={styles.kind}>
            <Badge size="small" appearance="tint" color={colors[severity]} icon={icons[severity]}>
              {words.severities[severity]}
            </Badge>
            <More label={label} opened={severity === "error" && findings.length < 4}>
              <VirtualRows label={label} count={findings.length} estimate={72} row={(index) => <AuditRow finding={findings[index]} />} />
              {report.counts[kind] > findings.length && <Hint>{words.listed(count(findings.length))}</Hint>}
            </More>
          </div>
        );
      })}
    </>
  );
}

function AuditRow({ finding }: { readonly finding: AuditFinding | undefined }) {
  const styles = useRecordsStyles();
  const { locale } = usePane();
  const words = useRecordsWords();
  if (!finding) return null;
  const { cell, code } = finding.params;
  const isShown = finding.kind !== "nowhere" && typeof cell === "string" && cell !== "";
  return (
    <div className={styles.row}>
      <span>{createAuditMessages(locale).auditNote(finding)}</span>
      {isShown && <CellLink address={cell}>{words.toCell(cell)}</CellLink>}
      {!isShown && finding.kind !== "nowhere" && typeof code === "string" && code !== "" && <CodeLink code={code} />}
    </div>
  );
}

/** Leads to the first cell that shows a code now, wherever its row went. */
function CodeLink({ code }: { readonly code: string }) {
  const { custcode, announce } = usePane();
  const words = useRecordsWords();
  const { codes } = useRegister();
  const [isGone, setGone] = useState(false);
  const { busy, run } = useTask(async () => {
    const [address] = (await codes.explain(code))?.cells ?? [];
    setGone(address === undefined);
    if (address === undefined) announce(words.inNoCell);
    else await custcode.lists.goTo(address);
  });
  if (isGone) return <Hint>{words.inNoCell}</Hint>;
  return (
    <Link as="button" disabledFocusable={busy} onClick={() => void run()}>
      {words.whereIs}
    </Link>
  );
}
