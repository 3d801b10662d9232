import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { GuardOutcome, InspectRequest } from "../../../../app/validateApi";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { inputLabel } from "../../../ruleInputs";
import { Hint } from "../../shared/Hint";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";

/** Data validation on the columns of the list, so that the next one comes in clean. */
export function Guard({ request }: { readonly request: InspectRequest }) {
  const { strings, locale, announce } = usePane();
  const { desk } = useValidating();
  const { sheet: words, together } = useValidateWords();
  const [outcome, setOutcome] = useState<GuardOutcome | undefined>(undefined);
  const guard = useTask(async () => {
    setOutcome(await desk.guard(request, locale));
    announce(words.guardDone);
  });
  const names = (inputs: readonly string[]) => inputs.map((input) => inputLabel(input, strings)).join(strings.common.listSeparator);
  const said = (done: GuardOutcome) =>
    together(
      ...(done.lists.length > 0 ? [words.guardLists(names(done.lists))] : []),
      ...(done.skipped.length > 0 ? [words.guardSkipped(names(done.skipped))] : []),
      done.code ? (done.partly ? words.guardPartly : words.guardCode) : words.guardNoCode,
      ...(done.kept.length > 0 ? [words.guardKept(done.kept.join(strings.common.listSeparator))] : []),
    );
  return (
    <div>
      <Button size="small" disabledFocusable={guard.busy} onClick={() => !guard.busy && void guard.run()}>
        {words.guard}
      </Button>
      <Hint>{outcome ? said(outcome) : words.guardHint}</Hint>
    </div>
  );
}
