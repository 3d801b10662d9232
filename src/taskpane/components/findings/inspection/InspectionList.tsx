import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { startTransition, useMemo, useState } from "react";
import type { CodeFindingKind } from "../../../../core/validate/catalogue";
import type { RowInspection } from "../../../../core/validate/inspection";
import { useSliced } from "../../../hooks/useSliced";
import { Hint } from "../../shared/Hint";
import { TabBar } from "../../shared/TabBar";
import { useValidateWords } from "../../validate/words";
import { filterInspection, noFilter } from "./filterInspection";
import { Filters } from "./Filters";
import { indexInspection } from "./indexInspection";
import { KindGroup, PickAll, repairsIn } from "./KindGroup";
import { RowList } from "./RowList";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  views: { marginLeft: "-8px" },
});

export interface InspectionListProps {
  readonly found: readonly RowInspection[];
  /** Rows with findings that the inspection before did not have. */
  readonly fresh: readonly number[] | undefined;
}

/** All findings of rows: by kind or row by row, filtered and searched; quick with a hundred thousand. What draws many rows is drawn piece by piece, between which the page is heard. */
export function InspectionList({ found, fresh }: InspectionListProps) {
  const styles = useStyles();
  const words = useValidateWords().findings;
  const [view, setView] = useState<"kinds" | "rows">("kinds");
  const [filter, setFilter] = useState(noFilter);
  /** Undefined until a person has opened or closed one: a single kind is open by itself. */
  const [opened, setOpened] = useState<CodeFindingKind | "none" | undefined>(undefined);
  const { value: index } = useSliced(useMemo(() => () => indexInspection(found, fresh), [found, fresh]));
  const { value: left } = useSliced(useMemo(() => index && (() => filterInspection(index, filter)), [index, filter]));
  // Rows that are filtered out of a new index would be looked up in the old one.
  const shown = index && left?.index === index ? left : undefined;
  const repairable = useMemo(() => (shown && view === "rows" ? repairsIn(shown.index, shown.at).rows : []), [shown, view]);
  if (!index || !shown) return <Spinner size="tiny" label={words.sorting} />;
  const [only] = shown.kinds;
  const current = shown.kinds.length === 1 && opened === undefined ? only?.kind : opened;
  return (
    <div className={styles.box}>
      <Filters index={index} filter={filter} onFilter={setFilter} />
      {found.length > 1 && (
        <TabBar
          className={styles.views}
          label={words.view}
          tabs={[
            { value: "kinds", text: words.byKind },
            { value: "rows", text: words.byRow },
          ]}
          selected={view}
          onSelect={(chosen) => startTransition(() => setView(chosen))}
        />
      )}
      {shown.at.length === 0 && (
        <>
          <Hint>{words.noMatch}</Hint>
          <div>
            <Button size="small" onClick={() => setFilter(noFilter)}>
              {words.clear}
            </Button>
          </div>
        </>
      )}
      {view === "kinds" &&
        shown.kinds.map((group) => (
          <KindGroup key={group.kind} index={shown.index} group={group} open={current === group.kind} onToggle={() => startTransition(() => setOpened(current === group.kind ? "none" : group.kind))} />
        ))}
      {view === "rows" && shown.at.length > 0 && (
        <>
          {repairable.length > 1 && <PickAll rows={repairable} />}
          <RowList label={words.rows} index={shown.index} at={shown.at} />
        </>
      )}
    </div>
  );
}
