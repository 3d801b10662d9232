import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import type { Ref } from "react";
import type { SegmentDefinition } from "../../../../core";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { segmentForms, type AnySegmentForm } from "./segmentForms";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  popover: { maxWidth: "300px", overflowY: "auto" },
  item: { display: "flex", flexDirection: "column", paddingBottom: tokens.spacingVerticalXXS, whiteSpace: "normal" },
});

export interface AddSegmentProps {
  readonly segments: readonly SegmentDefinition[];
  readonly disabled: boolean;
  readonly onAdd: (form: AnySegmentForm) => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

/** The menu of all kinds of segments, each with a sentence on what it is for. */
export function AddSegment({ segments, disabled, onAdd, buttonRef }: AddSegmentProps) {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useBuilderWords();
  const isTaken = ({ kind, once }: AnySegmentForm) => once === true && segments.some((segment) => segment.kind === kind);
  return (
    <Menu positioning={{ position: "below", align: "start", autoSize: true }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={buttonRef} size="small" disabled={disabled}>
          {words.add}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {segmentForms.map((form) => (
            <MenuItem key={form.kind} disabled={isTaken(form)} onClick={() => onAdd(form)}>
              <span className={styles.item}>
                {form.words[locale].name}
                <Hint>{isTaken(form) ? words.onlyOnce : form.words[locale].sentence}</Hint>
              </span>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
