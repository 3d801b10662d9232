import { Button, Field, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OutlierChoice, OutlierGroup } from "../../../../core/adopt";
import { usePane } from "../../../PaneContext";
import { CellLink } from "../../shared/CellLink";
import { CodeText, Hint } from "../../shared/Hint";
import { useFlowStyles } from "../useFlowStyles";
import type { Adopting } from "./useAdopt";
import { useAdoptWords } from "./words";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { display: "flex", flexDirection: "column" },
});

const choices: readonly OutlierChoice[] = ["apart", "count", "leave"];
const firstExamples = 3;

/** Numbers far above the others, one counter at a time: what becomes of them. */
export function Outliers({ groups, adopting }: { readonly groups: readonly OutlierGroup[]; readonly adopting: Adopting }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const { count } = usePane();
  const words = useAdoptWords();
  const [at, setAt] = useState(0);
  const group = groups[Math.min(at, groups.length - 1)];
  if (!group) return null;
  const { id, rule, key, codes, lowest, highest, below, nextApart, nextCounted, examples } = group;
  const next = { apart: nextApart, count: nextCounted, leave: nextApart };
  const place = groups.indexOf(group);
  return (
    <div className={styles.box} role="group" aria-label={words.outliers}>
      <Text weight="semibold">{words.outliers}</Text>
      {groups.length > 1 && <Hint>{words.group(count(place + 1), count(groups.length))}</Hint>}
      <span>{words.outlier(words.counter(rule, key), count(codes), String(lowest), String(highest), below === undefined ? "" : String(below))}</span>
      <div className={flow.buttons}>
        {examples.slice(0, firstExamples).map(({ cell, code, row }) => (
          <CellLink key={row} address={cell}>
            <CodeText>{code}</CodeText>
          </CellLink>
        ))}
      </div>
      <Field label={words.outlierAsk}>
        <RadioGroup value={adopting.choices.outliers?.get(id) ?? "apart"} onChange={(_, data) => adopting.chooseOutlier(id, data.value as OutlierChoice)}>
          {choices.map((choice) => {
            const [name, hint] = words.outlierChoices[choice];
            return (
              <Radio
                key={choice}
                value={choice}
                label={
                  <span className={styles.label}>
                    {name}
                    <Hint>{hint(String(next[choice]))}</Hint>
                  </span>
                }
              />
            );
          })}
        </RadioGroup>
      </Field>
      {groups.length > 1 && (
        <div className={flow.buttons}>
          <Button size="small" disabledFocusable={place === 0} onClick={() => setAt(place - 1)}>
            {words.previous}
          </Button>
          <Button size="small" disabledFocusable={place === groups.length - 1} onClick={() => setAt(place + 1)}>
            {words.following}
          </Button>
        </div>
      )}
    </div>
  );
}
