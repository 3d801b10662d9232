import { Button, Link, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Repair, RepairCandidate, RowInspection, Undone } from "../../../../core/validate/inspection";
import { usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { useValidating } from "../../validate/ValidateContext";
import { useValidateWords } from "../../validate/words";
import { ProposedCode } from "./ProposedCode";
import { useRowActions } from "./RowActions";
import { visible } from "./visibleText";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: "2px" },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  arrow: { display: "inline-flex", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  code: { minWidth: 0, flexGrow: 1 },
  button: { flexShrink: 0, minWidth: "auto" },
  candidates: { marginLeft: "-8px" },
  others: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
});

/** Changes are said one by one up to here; more are seen better than read. */
const mostChanges = 3;
/** Longer pieces say nothing as "a → b". */
const longestChange = 6;

/** What was undone and what speaks for it: `改正形近字符（O → 0）；校验位相符`. */
function useReasons(): (candidate: RepairCandidate) => string {
  const { strings } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().proposal;
  const said = ({ found, meant }: Undone) => (found === "" ? words.added(meant) : meant === "" ? words.removed(visible(found)) : words.change(visible(found), meant));
  return ({ damages, undone, support }) => {
    const undoings = damages.map((damage) => {
      const changes = undone.filter((each) => each.damage === damage);
      const short = changes.length <= mostChanges && changes.every(({ found, meant }) => found.length <= longestChange && meant.length <= longestChange);
      const texts = short ? [...new Set(changes.map(said))] : [];
      return texts.length > 0 ? words.because(messages.damage(damage), texts.join(strings.common.listSeparator)) : messages.damage(damage);
    });
    return words.reasons(undoings.join(strings.common.listSeparator), support.map(messages.support).join(strings.common.listSeparator));
  };
}

/** Of several codes that a person has to choose from, so many are in sight at once. */
const inSight = 3;

/** What a code probably should be and why: the best one with its button, and others to choose from behind a line; several at once where none is better. */
export function Proposal({ row, repair }: { readonly row: RowInspection; readonly repair: Repair }) {
  const styles = useStyles();
  const { count } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().proposal;
  const actions = useRowActions();
  const reasons = useReasons();
  const [open, setOpen] = useState(false);
  const { certainty, candidates } = repair;
  const code = actions.codeOf(row);
  const label = words.label(String(row.row));
  const button = (
    <Button
      size="small"
      className={styles.button}
      aria-label={code === undefined ? undefined : words.repairRow(String(row.row), code)}
      disabledFocusable={actions.frozen || code === undefined}
      onClick={() => code !== undefined && !actions.frozen && actions.repairOne(row)}
    >
      {words.repair}
    </Button>
  );
  const best = certainty === "open" ? undefined : (candidates.find((each) => each.code === code) ?? candidates[0]);
  const listed = open ? candidates : best ? [] : candidates.slice(0, candidates.length > inSight + 1 ? inSight : candidates.length);
  const hidden = best ? repair.count - 1 : candidates.length - listed.length;
  return (
    <div className={styles.box} role="group" aria-label={label}>
      <div className={styles.line}>
        {best ? (
          <>
            <span className={styles.arrow} title={words.becomes}>
              <ArrowRightRegular aria-label={words.becomes} />
            </span>
            <span className={styles.code}>
              <ProposedCode shown={row.text} code={best.code} />
            </span>
          </>
        ) : (
          <span className={styles.code}>
            <Hint>{words.headed(messages.certainty(certainty), repair.count > candidates.length ? words.someOf(count(candidates.length), count(repair.count)) : words.oneOf(count(candidates.length)))}</Hint>
          </span>
        )}
        {button}
      </div>
      {best && <Hint>{words.headed(messages.certainty(certainty), reasons(best))}</Hint>}
      {listed.length > 0 && (
        <RadioGroup className={styles.candidates} aria-label={label} value={code ?? ""} disabled={actions.frozen} onChange={(_, data) => actions.chooseCode(row.row, data.value)}>
          {listed.map((candidate) => (
            <Radio
              key={candidate.code}
              value={candidate.code}
              label={
                <>
                  <ProposedCode shown={row.text} code={candidate.code} />
                  <Hint>{reasons(candidate)}</Hint>
                </>
              }
            />
          ))}
        </RadioGroup>
      )}
      {(hidden > 0 || open) && (
        <Link as="button" className={styles.others} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.fewer : words.others(count(hidden))}
        </Link>
      )}
    </div>
  );
}
