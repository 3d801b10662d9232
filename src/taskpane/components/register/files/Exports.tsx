import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ImportSystem, SqlDialect } from "../../../../core/export";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useRegister } from "../RegisterContext";
import { MadeFile } from "./MadeFile";
import { useMakeFile, type FileMaker } from "./useMakeFile";
import { useFilesWords } from "./words";

const useStyles = makeStyles({
  export: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  choice: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: "120px" },
});

interface ExportLineProps<C extends string> {
  readonly title: string;
  readonly hint: string;
  readonly label: string;
  readonly choices: Readonly<Record<C, string>>;
  readonly value: C;
  readonly onChange: (choice: C) => void;
  readonly action: string;
  readonly maker: FileMaker;
}

/** One export of which there are several kinds: which one, the button, and the file once it is made. */
function ExportLine<C extends string>({ title, hint, label, choices, value, onChange, action, maker }: ExportLineProps<C>) {
  const styles = useStyles();
  const names = Object.keys(choices) as C[];
  return (
    <div className={styles.export} role="group" aria-label={title}>
      <div className={styles.choice}>
        <Field label={label} size="small" className={styles.field}>
          <Select size="small" value={value} onChange={(_, data) => onChange(data.value as C)}>
            {names.map((name) => (
              <option key={name} value={name}>
                {choices[name]}
              </option>
            ))}
          </Select>
        </Field>
        <MakeButton label={action} maker={maker} />
      </div>
      <Hint>{hint}</Hint>
      {maker.file && <MadeFile file={maker.file} />}
    </div>
  );
}

/** A button that makes a file. */
export function MakeButton({ label, maker, appearance }: { readonly label: string; readonly maker: FileMaker; readonly appearance?: "primary" }) {
  const words = useFilesWords();
  return (
    <Button size="small" appearance={appearance ?? "secondary"} disabledFocusable={maker.busy} onClick={maker.make}>
      {maker.busy ? words.making : label}
    </Button>
  );
}

/** The register for other programs: as CSV, as a script for a database, as an import file. */
export function Exports() {
  const styles = useStyles();
  const { locale } = usePane();
  const words = useFilesWords();
  const { files } = useRegister();
  const [dialect, setDialect] = useState<SqlDialect>("postgresql");
  const [system, setSystem] = useState<ImportSystem>(locale === "zh-CN" ? "fxiaoke" : "zoho");
  const csv = useMakeFile(() => files.registerCsv(locale));
  const sql = useMakeFile(() => files.sql(dialect, locale));
  const layout = useMakeFile(() => files.layout(system, locale));
  return (
    <>
      <div className={styles.export} role="group" aria-label={words.csv}>
        <div>
          <MakeButton label={words.csvRun} maker={csv} />
        </div>
        <Hint>{words.csvHint}</Hint>
        {csv.file && <MadeFile file={csv.file} />}
      </div>
      <ExportLine title={words.sql} hint={words.sqlHint} label={words.database} choices={words.dialects} value={dialect} onChange={setDialect} action={words.sqlRun} maker={sql} />
      <ExportLine title={words.layout} hint={words.layoutHint} label={words.system} choices={words.systems} value={system} onChange={setSystem} action={words.layoutRun} maker={layout} />
    </>
  );
}
