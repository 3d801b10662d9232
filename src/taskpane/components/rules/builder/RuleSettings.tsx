import { Checkbox } from "@fluentui/react-components";
import type { RuleDefinition } from "../../../../core";
import type { RuleDraft } from "../../../hooks/useRuleDraft";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { Conditions } from "./Conditions";
import { More } from "../../shared/More";
import { NumberField } from "./fields/NumberField";
import { TextField } from "./fields/TextField";
import { allInputs } from "./segmentNames";
import { splitList } from "./splitList";
import { useBuilderWords } from "./words";

type Settings = Omit<RuleDefinition, "segments">;

/** Without settings that say nothing, as the parser writes it. */
const tidy = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))) as Settings;

export interface RuleSettingsProps {
  readonly draft: RuleDraft;
  readonly definition: RuleDefinition;
  readonly onChange: (settings: Settings) => void;
}

/** What holds for the rule as a whole: its codes, the rows that it is for, who looks after it. */
export function RuleSettings({ draft, definition, onChange }: RuleSettingsProps) {
  const { strings } = usePane();
  const words = useBuilderWords();
  const { segments, ...settings } = definition;
  const { letters, maxLength, when = [], priority, inputs = [] } = settings;
  const set = (change: Settings) => onChange(tidy({ ...settings, ...change }));
  const setAlso = (name: string, also: readonly string[]) => {
    const others = inputs.filter((each) => each.name !== name);
    set({ inputs: also.length === 0 ? others : [...others, { name, also }] });
  };
  const { about, setAbout } = draft;
  return (
    <More label={words.settings} opened={letters !== undefined || maxLength !== undefined || when.length > 0 || priority !== undefined}>
      <Checkbox label={words.letters} checked={letters === "upper"} onChange={(_, data) => set({ letters: data.checked === true ? "upper" : undefined })} />
      <NumberField
        label={words.maxLength}
        least={1}
        most={255}
        optional
        placeholder={words.unlimited}
        value={maxLength}
        onChange={(next) => set({ maxLength: next })}
      />
      <Conditions conditions={when} onChange={(next) => set({ when: next })} />
      {(when.length > 0 || priority !== undefined) && (
        <NumberField
          label={words.priority}
          hint={words.priorityHint}
          least={0}
          most={1000}
          optional
          placeholder="0"
          value={priority}
          onChange={(next) => set({ priority: next })}
        />
      )}
      <More label={words.also} opened={inputs.length > 0}>
        {allInputs({ ...settings, segments }).map((name) => (
          <TextField
            key={name}
            label={words.alsoHint(inputLabel(name, strings))}
            value={(inputs.find((each) => each.name === name)?.also ?? []).join(", ")}
            accepts={(text) => !/["“”{}｛｝]/u.test(text)}
            problem={words.badText}
            onChange={(text) => setAlso(name, splitList(text))}
          />
        ))}
      </More>
      <TextField label={words.owner} value={about.owner} onChange={(owner) => setAbout({ ...about, owner })} />
      <TextField
        label={words.validFrom}
        type="date"
        hint={words.validFromHint}
        value={about.validFrom}
        onChange={(validFrom) => setAbout({ ...about, validFrom })}
      />
      <TextField label={words.reviewDate} type="date" value={about.reviewDate} onChange={(reviewDate) => setAbout({ ...about, reviewDate })} />
    </More>
  );
}
