import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, ArrowRightRegular, DeleteRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { SegmentDefinition } from "../../../../core";
import { usePane } from "../../../PaneContext";
import { formOf } from "./segmentForms";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalXS },
  buttons: { display: "flex", flexShrink: 0 },
});

export interface SegmentPanelProps {
  readonly segment: SegmentDefinition;
  readonly at: number;
  readonly count: number;
  readonly onChange: (next: SegmentDefinition) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** The chosen segment: its form, and moving and deleting for those who do not drag. */
export function SegmentPanel({ segment, at, count, onChange, onMove, onRemove }: SegmentPanelProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useBuilderWords();
  const title = useId();
  const { Form, words: kindWords } = formOf(segment);
  return (
    <div role="group" aria-labelledby={title} className={styles.panel}>
      <div className={styles.head}>
        <Text id={title} weight="semibold">
          {words.formTitle(at + 1, kindWords[locale].name)}
        </Text>
        <span className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            aria-label={words.earlier}
            title={words.earlier}
            disabledFocusable={at === 0}
            onClick={() => onMove(at - 1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowRightRegular />}
            aria-label={words.later}
            title={words.later}
            disabledFocusable={at === count - 1}
            onClick={() => onMove(at + 1)}
          />
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={words.remove} title={words.remove} onClick={onRemove} />
        </span>
      </div>
      <Form segment={segment} onChange={onChange} />
    </div>
  );
}
