import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { AskInPlace } from "../../shared/AskInPlace";
import { Hint } from "../../shared/Hint";

/** Retires a rule, after it was asked in place whether that is meant. Escape closes the question. */
export function RetireRule({ name }: { readonly name: string }) {
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
        <AskInPlace
          label={words.ask(name)}
          onClose={close}
          buttons={
            <>
              <Button size="small" appearance="primary" disabledFocusable={retiring.busy} onClick={() => void retiring.run()}>
                {words.now}
              </Button>
              <Button ref={no} size="small" disabledFocusable={retiring.busy} onClick={close}>
                {strings.common.cancel}
              </Button>
            </>
          }
        >
          <span>{words.ask(name)}</span>
          <Hint>{words.hint}</Hint>
        </AskInPlace>
      )}
    </>
  );
}
