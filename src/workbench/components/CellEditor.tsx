import type { ProvideEditorComponent, TextCell } from "@glideapps/glide-data-grid";
import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { Workbench } from "../session/workbench";

const useStyles = makeStyles({
  input: {
    boxSizing: "border-box", width: "100%", minHeight: "22px", border: "none", outline: "none", resize: "none", overflow: "hidden", padding: "1px 5px", margin: 0,
    fontSize: "13px", lineHeight: "20px", fontFamily: "Calibri, 'Segoe UI', 'Microsoft YaHei UI', 'Noto Sans CJK SC', sans-serif",
    whiteSpace: "pre",
  },
});

/** Arrows that enter the text and move on while one types over a cell; while one edits what is there, they move within the text. */
const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The editor in a cell. Its text is the workbench's, so that the formula bar shows the same; the grid handles Enter, Tab and Esc. */
export function cellEditorFor(workbench: Workbench): ProvideEditorComponent<TextCell> {
  return function CellEditor({ value, initialValue, onChange, onFinishedEditing, theme }): ReactElement {
    const styles = useStyles();
    const input = useRef<HTMLTextAreaElement>(null);
    const initial = initialValue ?? value.data;
    const text = workbench.editing.current?.text ?? initial;
    useLayoutEffect(() => {
      workbench.editing.begin("cell", initial);
      if (initialValue !== undefined) onChange({ ...value, data: initial });
      const field = input.current;
      const focus = (): void => {
        field?.focus();
        field?.setSelectionRange(field.value.length, field.value.length);
      };
      focus();
      // A double click ends with the canvas taking the focus back.
      const later = setTimeout(focus, 0);
      return () => {
        clearTimeout(later);
        workbench.editing.editorClosed();
      };
      // The editor begins once; later texts come from typing.
      // eslint-disable-next-line react-hooks/exhaustive-deps
    }, []);
    return (
      <textarea
        ref={input}
        rows={1}
        spellCheck={false}
        className={styles.input}
        data-testid="cell-editor"
        value={text}
        style={{ color: theme.textDark, backgroundColor: theme.bgCell, width: `max(100%, ${Math.min(60, text.length + 2)}ch)` }}
        onChange={(event) => {
          workbench.editing.change(event.target.value, "cell");
          onChange({ ...value, data: event.target.value });
        }}
        onKeyDown={(event) => {
          const step = initialValue === undefined ? undefined : ARROWS[event.key];
          if (!step || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          onFinishedEditing({ ...value, data: text }, step);
        }}
      />
    );
  };
}
