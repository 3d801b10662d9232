import { Checkbox, Label, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../../../../PaneContext";
import { inputLabel } from "../../../../ruleInputs";

const useStyles = makeStyles({ group: { display: "flex", flexWrap: "wrap" } });

export interface NamesFieldProps {
  readonly label: string;
  /** All that may be ticked, in order. */
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly labelOf?: (name: string) => string;
}

/** Some of a few names, by ticking. */
export function NamesField({ label, names, chosen, onChange, labelOf }: NamesFieldProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const title = useId();
  // No Field around them: it would give its label to every box.
  return (
    <div role="group" aria-labelledby={title}>
      <Label id={title} size="small">
        {label}
      </Label>
      <div className={styles.group}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={labelOf?.(name) ?? inputLabel(name, strings)}
            checked={chosen.includes(name)}
            onChange={(_, data) => onChange(names.filter((each) => (each === name ? data.checked === true : chosen.includes(each))))}
          />
        ))}
      </div>
    </div>
  );
}
