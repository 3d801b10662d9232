import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useAppState, usePane } from "../../PaneContext";
import { Notice } from "./Notice";

const useStyles = makeStyles({ box: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` } });

/** Says above every tab that something was left for a person to decide, and leads there. Nothing when there is nothing. */
export function Unfinished({ onOpen }: { readonly onOpen: () => void }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const unfinished = useAppState((state) => state.unfinished.length);
  const unsettled = useAppState((state) => state.unsettled.length);
  if (unfinished + unsettled === 0) return null;
  const { broken, unsettled: toCheck, open } = strings.unfinished;
  return (
    <div className={styles.box}>
      <Notice
        intent="warning"
        actions={
          <Button size="small" onClick={onOpen}>
            {open}
          </Button>
        }
      >
        {[unfinished > 0 && broken(count(unfinished)), unsettled > 0 && toCheck(count(unsettled))].filter(Boolean).join(" ")}
      </Notice>
    </div>
  );
}
