import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { usePane } from "../../../../PaneContext";
import { useCodeActionWords } from "./words";

const useStyles = makeStyles({
  // To be selected, not to be seen: a hidden field cannot be copied from.
  field: { position: "absolute", width: "1px", height: "1px", padding: 0, border: "none", opacity: 0 },
});

/** Copies a code; where Office refuses the clipboard, the code is selected for Ctrl+C. */
export function CopyCode({ code }: { readonly code: string }) {
  const styles = useStyles();
  const { announce } = usePane();
  const words = useCodeActionWords();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const done = await (clipboard?.writeText(code) ?? Promise.reject(new Error("No clipboard"))).then(
      () => words.copied,
      () => {
        field.current?.select();
        return field.current?.ownerDocument.execCommand?.("copy") === true ? words.copied : words.copyByHand;
      },
    );
    setSaid(done);
    announce(done);
  };
  return (
    <>
      <input ref={field} className={styles.field} readOnly tabIndex={-1} aria-hidden value={code} />
      <Button size="small" onClick={() => void copy()}>
        {said === "" ? words.copy : said}
      </Button>
    </>
  );
}
