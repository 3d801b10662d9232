import { Button, Checkbox, Field, Input, makeStyles, Select, Spinner, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ImportField, InputValue } from "../../../../core";
import { useCurrentList } from "../../../ListContext";
import { useAppState, usePane } from "../../../PaneContext";
import { inputTitle } from "../../../ruleInputs";
import { ColumnSelect } from "../../shared/ColumnSelect";
import { Hint } from "../../shared/Hint";
import { More } from "../../shared/More";
import { ImportPreview } from "./ImportPreview";
import { useImportWords } from "./importWords";
import { useCodebookImport, type CodebookImportState } from "./useCodebookImport";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0, maxWidth: "100%", whiteSpace: "normal", overflowWrap: "anywhere" },
  file: { display: "none" },
});

/** A codebook out of the list around the selection or a CSV file: what is what, what it would change, and only then the button that writes. */
export function CodebookImport({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { strings, count, announce } = usePane();
  const words = useImportWords();
  const { list } = useCurrentList();
  const state = useCodebookImport(words.newBook);
  const file = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState("");
  const listPlace = list && strings.list.where(list.sheet, list.address);
  const pick = async (picked: File) => {
    setDone("");
    await state.read({ kind: "csv", bytes: new Uint8Array(await picked.arrayBuffer()) }, picked.name);
  };
  const write = async () => {
    const changes = await state.run();
    if (!changes) return;
    const text = changes.map(({ name, added, aliases }) => words.done(name, count(added), count(aliases))).join(" ");
    setDone(text);
    announce(text);
  };
  return (
    <div className={styles.box}>
      <Hint>{words.hint}</Hint>
      <div className={styles.buttons}>
        <Button
          size="small"
          className={styles.wide}
          disabledFocusable={!list || state.busy}
          onClick={() => {
            setDone("");
            if (list && listPlace !== undefined) void state.read({ kind: "list", list }, listPlace);
          }}
        >
          {words.fromList(listPlace ?? "")}
        </Button>
        <Button size="small" disabledFocusable={state.busy} onClick={() => file.current?.click()}>
          {words.fromFile}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-label={words.fromFile}
          className={styles.file}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            if (picked) void pick(picked);
            currentTarget.value = "";
          }}
        />
      </div>
      {!list && <Hint>{words.noList}</Hint>}
      {state.busy && <Spinner size="tiny" label={words.reading} />}
      {done !== "" && <Hint>{done}</Hint>}
      {state.reading && state.cells && (
        <>
          <Choices state={state} />
          <ImportPreview reading={state.reading} named={state.target !== "" || state.name.trim() !== ""} />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={state.busy || state.news === 0} onClick={() => void write()}>
              {state.news > 0 ? words.run(count(state.news)) : words.nothing}
            </Button>
            <Button
              size="small"
              onClick={() => {
                state.reset();
                onClose();
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

const main: readonly ImportField[] = ["value", "code"];
const further: readonly ImportField[] = ["aliases", "parent", "from", "to"];

/** Which codebook, whether there is a header, and which column is what. */
function Choices({ state }: { readonly state: CodebookImportState }) {
  const { strings } = usePane();
  const words = useImportWords();
  const codebooks = useAppState(({ codebooks: all }) => all);
  const columns = columnsOf(state.cells?.cells ?? []);
  const select = (field: ImportField, none?: string) => (
    <ColumnSelect
      key={field}
      label={words.fields[field]}
      none={none}
      list={{ columns }}
      value={state.column(field)}
      onChange={(column) => state.setColumn(field, column)}
    />
  );
  return (
    <>
      <Hint>{words.source(state.place ?? "")}</Hint>
      <Field label={words.target} size="small">
        <Select size="small" value={state.target} onChange={(_, data) => state.setTarget(data.value)}>
          <option value="">{words.newBook}</option>
          {codebooks.map(({ name }) => (
            <option key={name} value={name}>
              {inputTitle(name, strings)}
            </option>
          ))}
        </Select>
      </Field>
      {state.target === "" && (
        <Field label={words.name} size="small" hint={words.nameHint} required>
          <Input size="small" value={state.name} onChange={(_, data) => state.setName(data.value)} />
        </Field>
      )}
      <Checkbox label={words.header} checked={state.reading?.header === true} onChange={(_, data) => state.setHeader(data.checked === true)} />
      {main.map((field) => select(field))}
      <More label={words.moreColumns} opened={further.some((field) => state.column(field) !== undefined)}>
        {further.map((field) => select(field, words.none))}
      </More>
    </>
  );
}

/** The columns by the letters that they would have in a sheet, and what stands in their first row. */
const columnsOf = (cells: readonly (readonly InputValue[])[]) => {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, index) => {
    const first = cells[0]?.[index] ?? "";
    return { index, header: typeof first === "object" ? first.error : String(first), letters: lettersOf(index) };
  });
};

const lettersOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26));
