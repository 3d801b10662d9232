import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { AskBefore } from "./AskBefore";
import { useOptionsWords } from "./words";

const useStyles = makeStyles({
  effects: { margin: 0, fontSize: tokens.fontSizeBase200, "& dt": { fontWeight: tokens.fontWeightSemibold }, "& dd": { margin: 0, paddingBottom: tokens.spacingVerticalXS } },
});

/** The switch for hashes of customers, with what they are good for, and hashing what is registered. Both ask first, since neither can be taken back. */
export function HashedKeys({ on }: { readonly on: boolean }) {
  const styles = useStyles();
  const flow = useFlowStyles();
  const { announce, count } = usePane();
  const { options } = useRegister();
  const words = useOptionsWords();
  const [asking, setAsking] = useState<"on" | "hash" | undefined>(undefined);
  const [said, setSaid] = useState("");
  const toggle = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const tell = (text: string) => {
    setAsking(undefined);
    setSaid(text);
    announce(text);
  };
  const setting = useTask(async (next: boolean) => {
    await options.set({ hashedKeys: next });
    tell(next ? words.turnedOn : words.turnedOff);
    toggle.current?.focus();
  });
  const hashing = useTask(async () => {
    const changed = await options.hashRegistered();
    tell(changed > 0 ? words.hashed(count(changed)) : words.hashedNone);
    opener.current?.focus();
  });
  const leave = (opened: HTMLElement | null) => () => {
    setAsking(undefined);
    opened?.focus();
  };
  return (
    <div className={flow.column}>
      <Switch ref={toggle} label={words.hashesSwitch} checked={on} disabled={setting.busy} onChange={(_, data) => (data.checked ? setAsking("on") : void setting.run(false))} />
      {asking === "on" && <AskBefore question={words.turnOnAsk} yes={words.turnOn} busy={setting.busy} onYes={() => void setting.run(true)} onClose={leave(toggle.current)} />}
      <dl className={styles.effects}>
        {([["protectsTitle", "protects"], ["protectsNotTitle", "protectsNot"], ["losesTitle", "loses"]] as const).map(([title, text]) => (
          <div key={title}>
            <dt>{words[title]}</dt>
            <dd>
              <Hint>{words[text]}</Hint>
            </dd>
          </div>
        ))}
      </dl>
      {said !== "" && <Notice intent="success">{said}</Notice>}
      {on && (
        <div>
          <Button ref={opener} size="small" aria-expanded={asking === "hash"} onClick={() => setAsking(asking === "hash" ? undefined : "hash")}>
            {words.hashNow}
          </Button>
        </div>
      )}
      {asking === "hash" && (
        <AskBefore question={words.hashAsk} yes={hashing.busy ? words.hashing : words.hashYes} busy={hashing.busy} onYes={() => void hashing.run()} onClose={leave(opener.current)} />
      )}
    </div>
  );
}
