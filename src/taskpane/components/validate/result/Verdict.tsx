import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { InspectionChanges, ListInspection } from "../../../../app/validateApi";
import { countRepairs } from "../../../../app/validateApi";
import { usePane } from "../../../PaneContext";
import { certainties } from "../../findings/inspection/indexInspection";
import { Notice } from "../../shared/Notice";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";
import { countGravest, useSayResult } from "./useSayResult";

const useStyles = makeStyles({ line: { display: "block", paddingTop: tokens.spacingVerticalXXS } });

/** What the inspection came to: one sentence, what can be repaired, what is otherwise than last time. */
export function Verdict({ inspection }: { readonly inspection: ListInspection }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().result;
  const say = useSayResult();
  const { rows, found, about, changes } = inspection;
  const gravest = useMemo(() => countGravest(inspection), [inspection]);
  const repairs = useMemo(() => countRepairs(inspection), [inspection]);
  if (rows === 0) return <Notice intent="info">{words.empty}</Notice>;
  const since = changes && <SinceLast changes={changes} />;
  if (found.length === 0) {
    return (
      <Notice intent="success" title={words.allGood(count(rows))}>
        {about.length === 0 ? words.allGoodHint : words.allGoodWithNotes}
        {since && <span className={styles.line}>{since}</span>}
      </Notice>
    );
  }
  const parts = certainties.flatMap((state) => (state !== "none" && repairs[state] > 0 ? [words.repairCount(messages.certainty(state), count(repairs[state]))] : []));
  return (
    <Notice intent={gravest.error > 0 ? "error" : gravest.warning > 0 ? "warning" : "info"} title={say(inspection)}>
      <span>{parts.length > 0 ? words.repairs(parts.join(strings.rules.partSeparator)) : words.noRepairs}</span>
      {since && <span className={styles.line}>{since}</span>}
    </Notice>
  );
}

function SinceLast({ changes: { mended, fresh } }: { readonly changes: InspectionChanges }) {
  const { count } = usePane();
  const words = useValidateWords().result;
  if (mended > 0 && fresh.length > 0) return <>{words.since(count(mended), count(fresh.length))}</>;
  if (mended > 0) return <>{words.sinceMended(count(mended))}</>;
  return <>{fresh.length > 0 ? words.sinceFresh(count(fresh.length)) : words.sinceSame}</>;
}
