import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Retires a rule, after it was asked in place whether that is meant. Escape closes the question. */
export function RetireRule({ name }: { readonly name: string }) {
  const styles = useStyles();
  const { custcode, strings, announce } = usePane();
  const words = strings.retire;
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const no = useRef<HTMLButtonElement>(null);
  // What cannot be the wrong answer has the keyboard.
  useEffect(() => {
    if (asking) no.current?.focus();
  }, [asking]);
  const close = () => {
    setAsking(false);
    opener.current?.focus();
  };
  const retiring = useTask(async () => {
    await custcode.rules.retire(name);
    setAsking(false);
    announce(words.done(name));
  });
  return (
    <>
      <div>
        <Button ref={opener} size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {words.button}
        </Button>
      </div>
      {asking && (
        <div
          className={styles.panel}
          role="group"
          aria-label={words.ask(name)}
          onKeyDown={(event) => {
            if (event.key === "Escape") close();
          }}
        >
          <span>{words.ask(name)}</span>
          <Hint>{words.hint}</Hint>
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={retiring.busy} onClick={() => void retiring.run()}>
              {words.now}
            </Button>
            <Button ref={no} size="small" disabledFocusable={retiring.busy} onClick={close}>
              {strings.common.cancel}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
