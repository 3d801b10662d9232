import { Button, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { CustCodeError } from "../../app/api";
import { usePane } from "../PaneContext";
import { Notice } from "./shared/Notice";

const useStyles = makeStyles({
  bar: { flexShrink: 0, maxHeight: "60%", overflowY: "auto", padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  details: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** Everything that helps whoever looks into it: kind and parameters of our own errors, message and stack of all others. */
export const errorDetails = (error: unknown): string => {
  if (error instanceof CustCodeError) return JSON.stringify(error.error, undefined, 1);
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
};

/** The one place where a failed action is told, with what to do, and details to copy. */
export function ErrorBar() {
  const styles = useStyles();
  const { error, clearError, strings, words } = usePane();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [error]);
  if (error === undefined) return null;
  const known = error instanceof CustCodeError;
  return (
    <div className={styles.bar}>
      <Notice
        intent="error"
        actions={
          <>
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {strings.errorBar.details}
            </Button>
            <Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={strings.common.close} onClick={clearError} />
          </>
        }
      >
        {known ? words.error(error.error) : strings.errorBar.unexpected}
      </Notice>
      {open && <ErrorDetails text={errorDetails(error)} />}
    </div>
  );
}

/** The details as text that can be copied; where Office refuses the clipboard, the text is selected for Ctrl+C. */
export function ErrorDetails({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { strings } = usePane();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const copy = () => {
    field.current?.select();
    setCopied(field.current?.ownerDocument.execCommand?.("copy") === true);
  };
  const label = () => {
    if (copied === undefined) return strings.errorBar.copy;
    return copied ? strings.errorBar.copied : strings.errorBar.copyByHand;
  };
  return (
    <>
      <Textarea textarea={{ ref: field, readOnly: true, className: styles.details, "aria-label": strings.errorBar.details }} value={text} rows={5} resize="vertical" />
      <div>
        <Button size="small" onClick={copy}>
          {label()}
        </Button>
      </div>
    </>
  );
}
