import { useEffect, useRef } from "react";
import { useCurrentList } from "../../ListContext";
import { useTabStyles } from "../shared/useTabStyles";
import { Choose } from "./choose/Choose";
import { useInspectForm } from "./choose/useInspectForm";
import { EarlierRepairs } from "./repair/EarlierRepairs";
import { useRepairing } from "./repair/useRepairing";
import { Result } from "./result/Result";
import { useInspecting } from "./useInspecting";
import type { ValidateTabProps } from "./ValidateTab";

/** Choose, check, read, repair. A result stays until another column is wanted, wherever the selection goes. */
export function ValidateWalk({ onToRules, onToRegister }: ValidateTabProps) {
  const styles = useTabStyles();
  const { list, asks, finding } = useCurrentList();
  const inspecting = useInspecting();
  const { inspection, leave } = inspecting;
  const repairing = useRepairing(inspecting);
  const form = useInspectForm(inspection ? undefined : list, asks);

  // Somebody asks for the list at hand, by the ribbon or on another tab: if it is another one, the result is put aside.
  const answered = useRef(asks);
  const isOther = inspection !== undefined && list !== undefined && (list.sheet !== inspection.request.list.sheet || list.address !== inspection.request.list.address);
  const busy = repairing.run.running;
  useEffect(() => {
    if (finding || asks === answered.current) return;
    answered.current = asks;
    if (isOther && !busy) leave();
  }, [asks, finding, isOther, busy, leave]);

  return (
    <div className={styles.tab}>
      {inspection ? (
        <Result inspection={inspection} inspecting={inspecting} repairing={repairing} onToRules={onToRules} onToRegister={onToRegister} />
      ) : (
        <Choose form={form} inspecting={inspecting} onToRules={onToRules} onToRegister={onToRegister}>
          <EarlierRepairs repairing={repairing} />
        </Choose>
      )}
    </div>
  );
}
