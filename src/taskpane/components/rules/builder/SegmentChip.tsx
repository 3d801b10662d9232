import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  item: { minWidth: 0, maxWidth: "100%" },
  chip: {
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    minHeight: "32px",
    maxWidth: "100%",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    cursor: "grab",
    overflowWrap: "anywhere",
    textAlign: "left",
    touchAction: "none",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    ":disabled": { cursor: "not-allowed", color: tokens.colorNeutralForegroundDisabled, backgroundColor: tokens.colorNeutralBackgroundDisabled },
  },
  literal: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", backgroundColor: tokens.colorNeutralBackground3 },
  chosen: { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 0 -3px 0 ${tokens.colorBrandStroke1}`, "@media (forced-colors: active)": { outline: "3px solid Highlight" } },
  dragged: { opacity: 0.85, boxShadow: tokens.shadow8, cursor: "grabbing", position: "relative", zIndex: 1 },
});

export interface SegmentChipProps {
  readonly id: number;
  readonly text: string;
  readonly literal: boolean;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly buttonRef: (button: HTMLButtonElement | null) => void;
  readonly onChoose: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One segment: a button that opens its form, and a thing that can be dragged. */
export function SegmentChip({ id, text, literal, label, chosen, disabled, buttonRef, onChoose, onStep, onRemove }: SegmentChipProps) {
  const styles = useStyles();
  const words = useBuilderWords();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging, attributes } = useSortable({ id, disabled });
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 } as const;
    if (event.altKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      onStep(step[event.key]);
    } else if (event.key === "Delete" && !isDragging) {
      event.preventDefault();
      onRemove();
    } else {
      listeners?.["onKeyDown"]?.(event);
    }
  };
  return (
    <li ref={setNodeRef} className={styles.item} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button
        ref={(button) => {
          setActivatorNodeRef(button);
          buttonRef(button);
        }}
        type="button"
        disabled={disabled}
        aria-label={label}
        aria-pressed={chosen}
        aria-roledescription={words.sortable}
        aria-describedby={attributes["aria-describedby"]}
        className={mergeClasses(styles.chip, literal && styles.literal, chosen && styles.chosen, isDragging && styles.dragged)}
        {...listeners}
        onKeyDown={onKeyDown}
        onClick={onChoose}
      >
        {text}
      </button>
    </li>
  );
}
