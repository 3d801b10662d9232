import type { ConvertedFormat, RuleTemplate } from "../../../../app/api";
import type { RuleDraft } from "../../../hooks/useRuleDraft";
import { usePane } from "../../../PaneContext";
import { More } from "../../shared/More";
import { PasteFormat } from "./PasteFormat";
import { TemplateGallery } from "./TemplateGallery";
import { useBuilderWords } from "./words";

export interface StartFromProps {
  readonly draft: RuleDraft;
  readonly onTemplate: (template: RuleTemplate | undefined) => void;
}

/** What a rule can begin with: a template, or the format of another system. Open for a new rule. */
export function StartFrom({ draft, onTemplate }: StartFromProps) {
  const { announce } = usePane();
  const words = useBuilderWords();
  const takeTemplate = (template: RuleTemplate) => {
    draft.setPattern(template.pattern);
    if (draft.isNew && draft.name.trim() === "") draft.setName(template.name);
    onTemplate(template);
    announce(words.templateUsed(template.name));
  };
  const takeFormat = (format: ConvertedFormat) => {
    draft.setPattern(format.pattern);
    onTemplate(undefined);
    announce(words.pasteUsed(format.system));
  };
  return (
    <More label={words.start} opened={draft.isNew && draft.pattern === ""}>
      {(close) => (
        <>
          <TemplateGallery
            onUse={(template) => {
              takeTemplate(template);
              close();
            }}
          />
          <More label={words.paste}>
            <PasteFormat
              onUse={(format) => {
                takeFormat(format);
                close();
              }}
            />
          </More>
        </>
      )}
    </More>
  );
}
