import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReservePlan } from "../../../../app/registerApi";
import { useRuleChoice } from "../../../hooks/useRuleChoice";
import { useRuleProblems } from "../../../hooks/useRuleProblems";
import { useTask } from "../../../hooks/useTask";
import { usePane } from "../../../PaneContext";
import { Notice } from "../../shared/Notice";
import { RuleSelect } from "../../shared/RuleSelect";
import { Part } from "../Part";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { PlannedCodes, RefusedCodes } from "./PlannedCodes";
import { ReserveFields } from "./ReserveFields";
import { useReserveForm } from "./useReserveForm";
import { useReserveWords } from "./words";

/** Shows what a reservation would be, then makes it. What is changed in the form has to be looked at again. */
export function NewReservation() {
  const flow = useFlowStyles();
  const { count, announce, words: sentences } = usePane();
  const { reservations } = useRegister();
  const words = useReserveWords();
  const choice = useRuleChoice();
  const problems = useRuleProblems(choice);
  const form = useReserveForm(choice);
  const [planned, setPlanned] = useState<{ readonly of: string; readonly plan: ReservePlan } | undefined>(undefined);
  const [done, setDone] = useState<ReservePlan | undefined>(undefined);
  const { request } = form;
  const asked = request ? JSON.stringify(request) : "";
  const plan = planned && planned.of === asked ? planned.plan : undefined;

  const planning = useTask(async () => {
    if (!request) return;
    setDone(undefined);
    const next = await reservations.plan(request);
    setPlanned({ of: asked, plan: next });
    announce(next.codes.length > 0 ? `${words.codes(count(next.codes.length))} ${ends(next)}` : words.none);
  });
  const reserving = useTask(async () => {
    if (!request) return;
    const made = await reservations.reserve(request);
    setPlanned(undefined);
    setDone(made);
    announce(said(made));
  });
  const ends = ({ codes }: ReservePlan) => (codes.length > 1 ? `${codes[0]} ${words.between} ${codes.at(-1)}` : (codes[0] ?? ""));
  const said = (made: ReservePlan) => (made.codes.length > 0 ? words.reserved(count(made.codes.length), ends(made)) : words.reservedNone);
  const canPlan = request !== undefined && problems.length === 0 && !planning.busy;
  const canReserve = plan !== undefined && plan.codes.length > 0;

  if (choice.name === undefined) return null;
  return (
    <Part title={words.newOnes}>
      <RuleSelect rules={choice.rules} value={choice.name} onChange={choice.choose} />
      {problems.length > 0 && (
        <Notice intent="warning" title={words.blocked}>
          {problems.map((problem, index) => (
            <div key={index}>{sentences.finding(problem, choice.meant[0]?.pattern)}</div>
          ))}
        </Notice>
      )}
      <ReserveFields form={form} rule={choice.meant[0]} />
      {plan && (
        <div className={flow.column} role="group" aria-label={words.planned}>
          <PlannedCodes plan={plan} />
          <RefusedCodes plan={plan} />
        </div>
      )}
      {done && (
        <>
          <Notice intent={done.codes.length > 0 ? "success" : "warning"}>{said(done)}</Notice>
          <RefusedCodes plan={done} />
        </>
      )}
      <div>
        {canReserve ? (
          <Button appearance="primary" disabledFocusable={reserving.busy} onClick={() => void reserving.run()}>
            {reserving.busy ? words.reserving : words.reserve(count(plan.codes.length))}
          </Button>
        ) : (
          <Button appearance="primary" disabledFocusable={!canPlan} onClick={() => canPlan && void planning.run()}>
            {planning.busy ? words.planning : words.plan}
          </Button>
        )}
      </div>
    </Part>
  );
}
