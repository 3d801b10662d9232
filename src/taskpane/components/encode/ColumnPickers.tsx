import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ListSource } from "../../../app/api";
import type { Columns } from "../../hooks/useColumns";
import { usePane } from "../../PaneContext";
import { inputTitle } from "../../ruleInputs";
import { ColumnSelect } from "../shared/ColumnSelect";

const useStyles = makeStyles({ fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS } });

export interface ColumnPickersProps {
  readonly list: ListSource;
  readonly columns: Columns;
  readonly targetHeader: string;
  readonly onTargetHeader: (header: string) => void;
  readonly includeHidden: boolean;
  readonly onIncludeHidden: (include: boolean) => void;
  readonly disabled: boolean;
}

/** Which column feeds each input, which names the customer, and where the codes go. */
export function ColumnPickers({ list, columns, targetHeader, onTargetHeader, includeHidden, onIncludeHidden, disabled }: ColumnPickersProps) {
  const styles = useStyles();
  const { strings } = usePane();
  const words = strings.columns;
  return (
    <div className={styles.fields}>
      {columns.inputs.map((input) => (
        <ColumnSelect
          key={input}
          label={inputTitle(input, strings)}
          list={list}
          value={columns.columns[input]}
          onChange={(column) => columns.setInput(input, column)}
          disabled={disabled}
        />
      ))}
      <ColumnSelect
        label={words.recordKey}
        hint={words.recordKeyHint}
        none={words.recordKeyNone}
        list={list}
        value={columns.recordKey}
        onChange={columns.setRecordKey}
        disabled={disabled}
      />
      <ColumnSelect label={words.target} none={words.targetNew} list={list} value={columns.target} onChange={columns.setTarget} disabled={disabled} />
      {columns.target === undefined && (
        <Field label={words.targetHeader} size="small">
          <Input size="small" disabled={disabled} value={targetHeader} onChange={(_, data) => onTargetHeader(data.value)} />
        </Field>
      )}
      <Checkbox label={words.includeHidden} disabled={disabled} checked={includeHidden} onChange={(_, data) => onIncludeHidden(data.checked === true)} />
    </div>
  );
}
