import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ListInspection } from "../../../../app/validateApi";
import { useLongRun } from "../../../hooks/useLongRun";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { RunProgress } from "../../shared/RunProgress";
import { useValidating } from "../ValidateContext";
import { useValidateWords } from "../words";

/** The findings as a sheet of their own. */
export function Report({ inspection }: { readonly inspection: ListInspection }) {
  const { locale, count, announce, clearError } = usePane();
  const { desk } = useValidating();
  const words = useValidateWords().sheet;
  const run = useLongRun();
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(""), [inspection]);
  const write = async () => {
    clearError();
    const outcome = await run.start((each) => desk.writeReport(inspection, locale, each));
    if (outcome.kind !== "done") return;
    const text = words.reported(outcome.value.sheet, count(outcome.value.rows));
    setSaid(text);
    announce(text);
  };
  if (run.running) return <RunProgress label={words.reporting} run={run} />;
  return (
    <div>
      <Button size="small" onClick={() => void write()}>
        {words.report}
      </Button>
      <Hint>{said || words.reportHint}</Hint>
    </div>
  );
}
