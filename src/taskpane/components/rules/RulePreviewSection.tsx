import type { RuleDraft } from "../../hooks/useRuleDraft";
import { usePane } from "../../PaneContext";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";
import { PreviewTable } from "./PreviewTable";

/** The draft tried on the sheet's own rows. */
export function RulePreviewSection({ draft }: { readonly draft: RuleDraft }) {
  const { rules } = usePane().strings;
  const hasRows = draft.preview !== undefined && draft.preview.rows.length > 0;
  return (
    <Section title={rules.preview}>
      <Hint>{hasRows ? rules.previewHint : rules.previewNone}</Hint>
      {hasRows && draft.preview && <PreviewTable preview={draft.preview} stale={draft.previewing} />}
    </Section>
  );
}
