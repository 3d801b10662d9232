import { lazy, Suspense } from "react";
import { useRuleDraft } from "../../hooks/useRuleDraft";
import { useAppState } from "../../PaneContext";
import { NearlyFull } from "../shared/NearlyFull";
import { useTabStyles } from "../shared/useTabStyles";
import { Codebooks } from "./codebooks/Codebooks";
import { MissingValueList } from "./MissingValueList";
import { OwnSheets } from "./OwnSheets";
import { RuleEditor } from "./RuleEditor";
import { RuleList } from "./RuleList";
import { RulePreviewSection } from "./RulePreviewSection";
import { ReviewsDue } from "./versions/ReviewsDue";

const RuleTransfer = lazy(() => import("./builder").then((module) => ({ default: module.RuleTransfer })));
const RuleAdvice = lazy(() => import("./builder").then((module) => ({ default: module.RuleAdvice })));

/** Rules and codebooks: choose or write a rule, see it on real rows, complete the codebooks. */
export function RulesTab() {
  const styles = useTabStyles();
  const draft = useRuleDraft();
  const nearlyFull = useAppState((state) => state.nearlyFull);
  return (
    <div className={styles.tab}>
      <ReviewsDue onOpen={draft.edit} />
      <NearlyFull counters={nearlyFull} />
      <RuleList chosen={draft.isNew ? undefined : draft.name} onChoose={draft.edit} />
      <RuleEditor draft={draft} />
      <Suspense fallback={null}>
        <RuleAdvice draft={draft} />
      </Suspense>
      <RulePreviewSection draft={draft} />
      <MissingValueList missing={draft.pattern === "" ? [] : (draft.preview?.missing ?? [])} />
      <Codebooks />
      <Suspense fallback={null}>
        <RuleTransfer chosen={draft.isNew ? undefined : draft.name} />
      </Suspense>
      <OwnSheets />
    </div>
  );
}
