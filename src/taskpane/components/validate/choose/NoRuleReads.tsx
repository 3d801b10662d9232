import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Notice } from "../../shared/Notice";
import type { ValidateTabProps } from "../ValidateTab";
import { useValidateWords } from "../words";

const useStyles = makeStyles({ ways: { margin: 0, paddingLeft: tokens.spacingHorizontalL } });

export interface NoRuleReadsProps extends ValidateTabProps {
  /** What was found, where the column was judged already. */
  readonly found?: { readonly title: string; readonly note: string };
  /** Back to the choice of the column; left out where it is in sight. */
  readonly onAnother?: () => void;
}

/** A column that follows no rule: one notice, with the three ways on. */
export function NoRuleReads({ found, onAnother, onToRules, onToRegister }: NoRuleReadsProps) {
  const styles = useStyles();
  const words = useValidateWords().noFit;
  return (
    <Notice
      intent="warning"
      title={found?.title ?? words.title}
      actions={
        <>
          {onAnother && <Button size="small" onClick={onAnother}>{words.toColumn}</Button>}
          <Button size="small" onClick={onToRules}>{words.toRules}</Button>
          <Button size="small" onClick={onToRegister}>{words.toRegister}</Button>
        </>
      }
    >
      {found?.note}
      <ul className={styles.ways}>
        <li>{words.another}</li>
        <li>{words.create}</li>
        <li>{words.adopt}</li>
      </ul>
    </Notice>
  );
}
