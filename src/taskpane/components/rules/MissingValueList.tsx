import { Button, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { MissingValue } from "../../../app/api";
import { useMissingValues, type MissingValues } from "../../hooks/useMissingValues";
import { usePane } from "../../PaneContext";
import { inputLabel } from "../../ruleInputs";
import { Hint } from "../shared/Hint";
import { Section } from "../shared/Section";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  ways: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  near: { minWidth: 0, whiteSpace: "normal", textAlign: "left" },
  code: { width: "120px", minWidth: 0 },
});

/** So many are shown at first; filling them in is work in portions anyway. */
const portion = 30;

/** Values of the list that a codebook does not know: the same as a known one by one click, or a code of its own. */
export function MissingValueList({ missing }: { readonly missing: readonly MissingValue[] }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const values = useMissingValues(missing);
  const [shown, setShown] = useState(portion);
  if (missing.length === 0) return null;
  return (
    <Section title={strings.rules.missing(count(missing.length))}>
      <Hint>{strings.rules.missingHint}</Hint>
      <ul className={styles.list}>
        {missing.slice(0, shown).map((each) => (
          <li key={`${each.codebook}/${each.value}`} className={styles.item}>
            <MissingItem missing={each} values={values} />
          </li>
        ))}
      </ul>
      {missing.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + portion)}>
          {strings.common.more(count(Math.min(portion, missing.length - shown)))}
        </Button>
      )}
      {values.filledIn > 1 && (
        <div>
          <Button size="small" appearance="primary" disabledFocusable={values.busy} onClick={() => void values.addAll()}>
            {strings.rules.addAll(count(values.filledIn))}
          </Button>
        </div>
      )}
    </Section>
  );
}

function MissingItem({ missing, values }: { readonly missing: MissingValue; readonly values: MissingValues }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{missing.value}</Text>
        <Hint>{strings.rules.missingRow(inputLabel(missing.codebook, strings), count(missing.count))}</Hint>
      </div>
      {missing.near && (
        <div>
          <Button size="small" className={styles.near} disabledFocusable={values.busy} onClick={() => void values.addAlias(missing)}>
            {strings.rules.sameAs(missing.near.value, missing.near.code)}
          </Button>
        </div>
      )}
      <div className={styles.ways}>
        <Input
          size="small"
          className={styles.code}
          aria-label={strings.rules.newCode(missing.value)}
          placeholder={strings.rules.newCodeShort}
          value={values.codeOf(missing)}
          onChange={(_, data) => values.setCode(missing, data.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") void values.addOne(missing);
          }}
        />
        <Button size="small" disabledFocusable={values.busy || values.codeOf(missing).trim() === ""} onClick={() => void values.addOne(missing)}>
          {strings.rules.add}
        </Button>
      </div>
    </>
  );
}
