import { makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { RegisterEntry } from "../../../../core";
import { useAppState, usePane } from "../../../PaneContext";
import { Hint } from "../../shared/Hint";
import { Notice } from "../../shared/Notice";
import { VirtualRows } from "../../shared/VirtualRows";
import { CodeActions } from "../codes/actions/CodeActions";
import { isOver, useDay } from "../codes/dates";
import { EntryRow } from "../codes/EntryRow";
import { entryCustomer } from "../codes/entryCustomer";
import { useCodesWords } from "../codes/words";
import { Part } from "../Part";
import { useRegister } from "../RegisterContext";
import { useFlowStyles } from "../useFlowStyles";
import { useReserveWords } from "./words";

const useStyles = makeStyles({ over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold, "& svg": { verticalAlign: "text-bottom" } } });

/** All reserved codes, those whose last day has passed first, with what can become of them. */
export function ReservationList() {
  const flow = useFlowStyles();
  const { count, report, announce } = usePane();
  const { reservations } = useRegister();
  const words = useReserveWords();
  const codesWords = useCodesWords();
  // Every action changes the state.
  const state = useAppState((each) => each);
  const [entries, setEntries] = useState<readonly RegisterEntry[] | undefined>(undefined);
  const [open, setOpen] = useState<string | undefined>(undefined);
  const [done, setDone] = useState("");
  useEffect(() => {
    let current = true;
    reservations
      .list()
      .then((found) => current && setEntries(found))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [reservations, report, state]);
  const changed = (said: string) => {
    setDone(said);
    announce(said);
  };
  const over = entries?.filter(({ until }) => isOver(until)).length ?? 0;
  return (
    <Part title={words.list}>
      {done !== "" && <Notice intent="success">{done}</Notice>}
      {!entries && <Hint>{codesWords.reading}</Hint>}
      {entries?.length === 0 && <Hint>{words.listNone}</Hint>}
      {over > 0 && <Notice intent="warning">{words.over(count(over))}</Notice>}
      {entries && entries.length > 0 && (
        <VirtualRows
          label={words.list}
          count={entries.length}
          estimate={52}
          row={(index) => {
            const entry = entries[index];
            return entry ? (
              <EntryRow entry={entry} about={<About entry={entry} />} open={open === entry.code} onToggle={() => setOpen(open === entry.code ? undefined : entry.code)}>
                <div className={flow.column}>
                  <CodeActions code={entry.code} entry={entry} onChanged={changed} />
                </div>
              </EntryRow>
            ) : null;
          }}
        />
      )}
    </Part>
  );
}

/** For whom, what for, until when. */
function About({ entry }: { readonly entry: RegisterEntry }) {
  const styles = useStyles();
  const words = useReserveWords();
  const codesWords = useCodesWords();
  const { day } = useDay();
  const { until = "", note = "" } = entry;
  const { kind, name } = entryCustomer(entry);
  const whom = kind === "name" ? words.for(name) : kind === "hash" ? codesWords.hashed : note === "" ? words.forNobody : "";
  return (
    <>
      {isOver(until) ? (
        <span className={styles.over}>
          <WarningRegular /> {words.isOver(day(until))}
        </span>
      ) : until === "" ? (
        words.endless
      ) : (
        words.untilDay(day(until))
      )}
      {[whom, note].filter((text) => text !== "").map((text) => ` · ${text}`)}
    </>
  );
}
