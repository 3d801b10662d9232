import type { RuleDraft } from "../../hooks/useRuleDraft";
import { useCurrentList } from "../../ListContext";
import { usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";
import { PreviewTable } from "./PreviewTable";

/** The draft tried on the sheet's own rows. */
export function RulePreviewSection({ draft }: { readonly draft: RuleDraft }) {
  const { rules } = usePane().strings;
  const hasRows = draft.pattern !== "" && draft.preview !== undefined && draft.preview.rows.length > 0;
  const { list } = useCurrentList();
  const hint = () => {
    if (hasRows) return rules.previewHint;
    return list && list.rowCount > 0 ? rules.previewBlocked : rules.previewNone;
  };
  return (
    <Section title={rules.preview}>
      <Hint>{hint()}</Hint>
      {hasRows && draft.preview && <PreviewTable preview={draft.preview} stale={draft.previewing} />}
    </Section>
  );
}
