import { Button } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useCurrentList } from "../../../ListContext";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { ListHead } from "../../shared/ListHead";
import { Notice } from "../../shared/Notice";
import { RunProgress } from "../../shared/RunProgress";
import { AdoptFields } from "./AdoptFields";
import { AdoptReportView } from "./AdoptReportView";
import { CounterMoves } from "./CounterMoves";
import { useAdopt, type Adopting } from "./useAdopt";
import { useAdoptRequest } from "./useAdoptRequest";
import { useAdoptWords } from "./words";

/** Existing codes of the list around the selection into the register: choose, look, decide, adopt. */
export function AdoptSection() {
  const words = useAdoptWords();
  const { list, asks } = useCurrentList();
  const form = useAdoptRequest(list);
  const adopting = useAdopt(form.request, asks);
  const { stage, run, stopped } = adopting;
  if (stage.kind === "done") return <Adopted adopting={adopting} />;
  const report = stage.kind === "idle" ? undefined : stage.report;
  const isAdopting = stage.kind === "adopting";
  return (
    <>
      <Hint>{words.hint}</Hint>
      <ListHead frozen={isAdopting} />
      {list && list.rowCount > 0 && <AdoptFields list={list} form={form} disabled={isAdopting} />}
      {stopped && <Notice intent={stopped === "adopting" ? "warning" : "info"}>{stopped === "adopting" ? words.adoptStopped : words.stopped}</Notice>}
      {run.running ? (
        <RunProgress label={isAdopting ? words.adopting : words.looking} run={run} />
      ) : (
        list &&
        list.rowCount > 0 && (
          <div>
            <Button size="small" appearance={report ? "secondary" : "primary"} disabledFocusable={!form.request} onClick={adopting.look}>
              {report ? words.lookAgain : words.look}
            </Button>
          </div>
        )
      )}
      {report && !isAdopting && <AdoptReportView report={report} adopting={adopting} />}
    </>
  );
}

/** What was adopted, and the ways on. */
function Adopted({ adopting }: { readonly adopting: Adopting }) {
  const { count } = usePane();
  const words = useAdoptWords();
  const again = useRef<HTMLButtonElement>(null);
  // The button that started it is gone: the keyboard goes on here.
  useEffect(() => again.current?.focus(), []);
  if (adopting.stage.kind !== "done") return null;
  const { report } = adopting.stage;
  return (
    <>
      <Notice intent="success" title={words.done(count(report.adopted))}>
        {words.doneHint}
      </Notice>
      <CounterMoves counters={report.counters} />
      <div>
        <Button ref={again} size="small" onClick={adopting.reset}>
          {words.again}
        </Button>
      </div>
    </>
  );
}
