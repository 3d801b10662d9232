import { makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { usePane } from "../../../PaneContext";
import { useValidating } from "../../validate/ValidateContext";
import { useValidateWords } from "../../validate/words";
import type { FindingFilter } from "./filterInspection";
import { certainties, severities, type FindingIndex, type RepairState } from "./indexInspection";
import { SeverityIcon } from "./SeverityMark";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  toggles: { display: "flex", flexWrap: "wrap", gap: tokens.spacingVerticalXS },
  toggle: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  search: { maxWidth: "none", width: "100%" },
});

/** Below this there is nothing to search. */
const searchFrom = 8;

export interface FiltersProps {
  readonly index: FindingIndex;
  readonly filter: FindingFilter;
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Which of the findings are shown: by severity, by repair, only new ones, by a word. */
export function Filters({ index, filter, onFilter }: FiltersProps) {
  const styles = useStyles();
  const { count } = usePane();
  const { messages } = useValidating();
  const words = useValidateWords().findings;
  const fresh = index.fresh.reduce((n, each) => n + each, 0);
  const change = (next: Partial<FindingFilter>) => onFilter({ ...filter, ...next });
  const repairWord = (state: RepairState) => (state === "none" ? words.repairNone : messages.certainty(state));
  const there = severities.filter((severity) => index.gravest[severity] > 0);
  const repairs = certainties.filter((state) => index.byRepair[state] > 0);
  return (
    <div className={styles.box}>
      {(there.length > 1 || fresh > 0 || filter.freshOnly) && (
        <div className={styles.toggles} role="group" aria-label={words.severity}>
          {there.length > 1 &&
            there.map((severity) => (
              <ToggleButton
                key={severity}
                size="small"
                shape="circular"
                className={styles.toggle}
                icon={<SeverityIcon severity={severity} />}
                checked={filter.severity === severity}
                onClick={() => change({ severity: filter.severity === severity ? undefined : severity })}
              >
                {words.severityCount(messages.severity(severity), count(index.gravest[severity]))}
              </ToggleButton>
            ))}
          {(fresh > 0 || filter.freshOnly) && (
            <ToggleButton size="small" shape="circular" className={styles.toggle} checked={filter.freshOnly} onClick={() => change({ freshOnly: !filter.freshOnly })}>
              {words.fresh(count(fresh))}
            </ToggleButton>
          )}
        </div>
      )}
      {repairs.length > 1 && (
        <Select size="small" aria-label={words.repair} value={filter.repair ?? ""} onChange={(_, data) => change({ repair: data.value === "" ? undefined : (data.value as RepairState) })}>
          <option value="">{words.repairAll}</option>
          {repairs.map((state) => (
            <option key={state} value={state}>
              {words.repairOption(repairWord(state), count(index.byRepair[state]))}
            </option>
          ))}
        </Select>
      )}
      {index.rows.length >= searchFrom && (
        <SearchBox size="small" className={styles.search} aria-label={words.search} placeholder={words.search} value={filter.search} onChange={(_, data) => change({ search: data.value })} />
      )}
    </div>
  );
}
