import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { usePane } from "../../PaneContext";
import { Hint } from "./Hint";

export type Release = "void" | "return";

const useStyles = makeStyles({ label: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS } });

/** What becomes of codes that are taken back, each way with what it means. */
export function ReleaseChoice({ label, value, onChange }: { readonly label: string; readonly value: Release; readonly onChange: (how: Release) => void }) {
  const styles = useStyles();
  const { release } = usePane().strings;
  const choice = (how: Release, name: string, hint: string) => (
    <Radio
      value={how}
      label={
        <span className={styles.label}>
          {name}
          <Hint>{hint}</Hint>
        </span>
      }
    />
  );
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value === "return" ? "return" : "void")}>
        {choice("void", release.void, release.voidHint)}
        {choice("return", release.return, release.returnHint)}
      </RadioGroup>
    </Field>
  );
}
