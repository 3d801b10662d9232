import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { RuleImport } from "../../../../app/ruleApi";
import { useTask } from "../../../hooks/useTask";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Section } from "../../shared/Section";
import { PasteRules } from "../files/PasteRules";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { fontFamily: tokens.fontFamilyMonospace },
  file: { display: "none" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const fileName = "custcode-rules.json";

/** Rules as a file for other workbooks, and such a file read in: first what it would change, then the button. */
export function RuleTransfer({ chosen }: { readonly chosen: string | undefined }) {
  const styles = useStyles();
  const { custcode, announce } = usePane();
  const words = useBuilderWords();
  const rules = useAppState((state) => state.rules);
  const [exported, setExported] = useState<string | undefined>(undefined);
  const [read, setRead] = useState<{ readonly text: string; readonly changes: RuleImport } | undefined>(undefined);
  const file = useRef<HTMLInputElement>(null);
  const comparing = useTask(async (picked: File | string) => {
    const text = typeof picked === "string" ? picked : await picked.text();
    setRead({ text, changes: await custcode.rules.compareRules(text) });
  });
  const importing = useTask(async (text: string) => {
    await custcode.rules.importRules(text);
    setRead(undefined);
    announce(words.imported);
  });
  const copying = useTask(async (text: string) => {
    await navigator.clipboard.writeText(text);
    announce(words.textCopied);
  });
  const download = (text: string) => {
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    Object.assign(document.createElement("a"), { href: address, download: fileName }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <Section title={words.transfer}>
      <Hint>{words.transferHint}</Hint>
      <div className={styles.buttons}>
        {chosen !== undefined && (
          <Button size="small" onClick={() => setExported(custcode.rules.exportRules([chosen]))}>
            {words.exportOne(chosen)}
          </Button>
        )}
        <Button size="small" onClick={() => setExported(custcode.rules.exportRules(rules.map(({ name }) => name)))}>
          {words.exportAll}
        </Button>
        <Button size="small" disabledFocusable={comparing.busy} onClick={() => file.current?.click()}>
          {words.importFile}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          aria-label={words.importFile}
          className={styles.file}
          onChange={({ currentTarget }) => {
            const [picked] = currentTarget.files ?? [];
            if (picked) void comparing.run(picked);
            currentTarget.value = "";
          }}
        />
      </div>
      <PasteRules busy={comparing.busy} onText={(text) => void comparing.run(text)} />
      {exported !== undefined && (
        <>
          <Field label={words.exported} size="small">
            <Textarea size="small" readOnly resize="vertical" rows={4} textarea={{ className: styles.text }} value={exported} />
          </Field>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => download(exported)}>
              {words.download}
            </Button>
            <Button size="small" disabledFocusable={copying.busy} onClick={() => void copying.run(exported)}>
              {words.copyText}
            </Button>
          </div>
        </>
      )}
      {read && (
        <div aria-live="polite">
          <Hint>{words.importCompare}</Hint>
          <ImportChanges changes={read.changes} />
          <Button size="small" appearance="primary" disabledFocusable={importing.busy} onClick={() => void importing.run(read.text)}>
            {words.importNow}
          </Button>
        </div>
      )}
    </Section>
  );
}

function ImportChanges({ changes }: { readonly changes: RuleImport }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useBuilderWords();
  return (
    <ul className={styles.list}>
      {changes.rules.map(({ name, change, before, after }) => (
        <li key={name}>{words.ruleChanges[change](name, before, after)}</li>
      ))}
      {changes.codebooks
        .filter(({ added, kept }) => added > 0 || kept.length > 0)
        .map(({ name, added, kept }) => (
          <li key={`book ${name}`}>{words.bookChange(name, count(added), count(kept.length))}</li>
        ))}
    </ul>
  );
}
