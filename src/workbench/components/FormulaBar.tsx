import { Button, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Workbench } from "../session/workbench";

const useStyles = makeStyles({
  bar: {
    display: "flex", alignItems: "center", gap: "4px", padding: "4px 8px", backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    boxSizing: "border-box", height: "26px", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: "2px", padding: "0 6px", fontSize: "13px",
    fontFamily: "inherit", color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" },
  },
  name: { width: "112px", flexShrink: 0 },
  text: { flexGrow: 1, minWidth: "80px", fontFamily: "Consolas, 'Cascadia Mono', 'Microsoft YaHei UI', 'Noto Sans CJK SC', monospace" },
  fx: { fontStyle: "italic", fontFamily: "Georgia, serif", color: tokens.colorNeutralForeground3, padding: "0 2px" },
  preview: {
    maxWidth: "38%", flexShrink: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: "12px", padding: "3px 8px", borderRadius: "10px",
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
  previewError: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
});

/** Name box and formula bar. Typing a formula shows what it would give, as Excel's value preview does; Enter enters it, Esc leaves the cell as it was. */
export function FormulaBar({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const { texts } = workbench;
  const { current: edit, preview } = workbench.editing;
  const shown = edit ? edit.text : workbench.activeEditText;
  const input = useRef<HTMLInputElement>(null);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      workbench.editing.commit(event.key === "Tab" ? [0, event.shiftKey ? -1 : 1] : [event.shiftKey ? -1 : 1, 0]);
      workbench.focusGrid();
    } else if (event.key === "Escape") {
      workbench.editing.cancel();
      workbench.focusGrid();
    }
  };

  return (
    <div className={styles.bar}>
      <NameBox workbench={workbench} />
      <Tooltip content={`${texts.cancel} (Esc)`} relationship="label">
        <Button size="small" appearance="subtle" icon={<DismissRegular />} disabled={!edit} onClick={() => workbench.editing.cancel()} />
      </Tooltip>
      <Tooltip content={`${texts.accept} (Enter)`} relationship="label">
        <Button size="small" appearance="subtle" icon={<CheckmarkRegular />} disabled={!edit} onClick={() => workbench.editing.commit([0, 0])} />
      </Tooltip>
      <span className={styles.fx} aria-hidden="true">fx</span>
      <input
        ref={input}
        className={mergeClasses(styles.field, styles.text)}
        aria-label={texts.formulaBar}
        data-testid="formula-bar"
        spellCheck={false}
        autoComplete="off"
        value={shown}
        onFocus={() => !edit && workbench.editing.begin("bar")}
        onChange={(event) => workbench.editing.change(event.target.value, "bar")}
        onKeyDown={onKeyDown}
        onBlur={() => workbench.editing.current?.place === "bar" && workbench.editing.commit([0, 0])}
      />
      {edit && preview && preview.formula === edit.text && (
        <span className={mergeClasses(styles.preview, preview.isError && styles.previewError)} role="status" title={preview.text} data-testid="formula-preview">
          {texts.functionPreview} = {preview.text}
        </span>
      )}
    </div>
  );
}

function NameBox({ workbench }: { readonly workbench: Workbench }): ReactElement {
  const styles = useStyles();
  const address = workbench.selectionAddress;
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(undefined), [address]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setTyped(undefined);
    if (event.key !== "Enter") return;
    if (workbench.goTo(typed ?? address)) workbench.focusGrid();
    setTyped(undefined);
  };
  return (
    <input
      className={mergeClasses(styles.field, styles.name)}
      aria-label={workbench.texts.nameBox}
      data-testid="name-box"
      spellCheck={false}
      value={typed ?? address}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(undefined)}
    />
  );
}
