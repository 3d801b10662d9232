import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTask } from "../../../hooks/useTask";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { Section } from "../../shared/Section";
import { useRegister } from "../RegisterContext";
import { useTwiceWords } from "./twiceWords";

/** Codes that two living rows of the register hold, each with the way out. Nothing when there are none. */
export function TwiceCodes() {
  const { recovery } = useRegister();
  const { announce } = usePane();
  const words = useTwiceWords();
  const problems = useAppState((state) => state.problems);
  const codes = useMemo(() => [...new Set(problems.flatMap(({ kind, params }) => (kind === "code-twice" ? [String(params["code"])] : [])))], [problems]);
  const [said, setSaid] = useState("");
  const settling = useTask(async (code: string) => {
    const settled = await recovery.settleTwice(code);
    const text = settled ? words.settled(code, settled.newCode, settled.address ?? "") : words.alone(code);
    setSaid(text);
    announce(text);
  });
  if (codes.length === 0 && said === "") return null;
  return (
    <Section title={words.title}>
      {said !== "" && <Notice intent="success">{said}</Notice>}
      {codes.length > 0 && <Hint>{words.hint}</Hint>}
      {codes.map((code) => (
        <div key={code}>
          <Button size="small" disabledFocusable={settling.busy} onClick={() => void settling.run(code)}>
            {words.settle(code)}
          </Button>
        </div>
      ))}
    </Section>
  );
}
