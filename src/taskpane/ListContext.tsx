import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { CustCodeError, type AppError, type ListSource } from "../app/api";
import { usePane } from "./PaneContext";

/** The customer list that all tabs work on: the one around the selection. */
export interface CurrentList {
  readonly list?: ListSource;
  /** Why there is none, in place of an error: nothing is wrong, something has to be selected. */
  readonly reason?: AppError;
  readonly finding: boolean;
  /** Counts how often somebody asked to look again: the cells may have changed though the list is the same. */
  readonly asks: number;
  /** Counts how often cells of the list were changed by somebody. */
  readonly edits: number;
  refresh(): void;
}

const ListContext = createContext<CurrentList | undefined>(undefined);

const isSame = (a: ListSource | undefined, b: ListSource) => JSON.stringify(a) === JSON.stringify(b);

/** Finds the list once at the start, again when the selection moves or its cells change, and whenever somebody asks. */
export function ListProvider({ children }: { readonly children: ReactNode }) {
  const { custcode, report, clearError } = usePane();
  const [found, setFound] = useState<{ readonly list?: ListSource; readonly reason?: AppError }>({});
  const [finding, setFinding] = useState(true);
  const [asks, setAsks] = useState(0);
  const [edits, setEdits] = useState(0);
  const asked = useRef(0);
  const shown = useRef<ListSource | undefined>(undefined);
  shown.current = found.list;

  const find = useCallback(async () => {
    const mine = ++asked.current;
    setFinding(true);
    try {
      const list = await custcode.lists.find();
      // The same list keeps its identity, so that a click inside it does not start everything anew.
      if (mine === asked.current) setFound((before) => (isSame(before.list, list) ? before : { list }));
    } catch (error) {
      if (mine !== asked.current) return;
      if (!(error instanceof CustCodeError)) report(error);
      setFound(error instanceof CustCodeError ? { reason: error.error } : {});
    } finally {
      if (mine === asked.current) setFinding(false);
    }
  }, [custcode, report]);

  const refresh = useCallback(() => {
    setAsks((before) => before + 1);
    clearError();
    void find();
  }, [find, clearError]);

  useEffect(() => {
    void find();
    return custcode.lists.onSelectionChanged(() => void find());
  }, [custcode, find]);
  useEffect(() => {
    const lookAgain = () => {
      // What was wrong may have been put right just now; if not, the dry run says it again.
      clearError();
      void find().then(() => setEdits((before) => before + 1));
    };
    return custcode.lists.onListChanged(() => shown.current, lookAgain);
  }, [custcode, find, clearError]);

  const value = useMemo(() => ({ ...found, finding, asks, edits, refresh }), [found, finding, asks, edits, refresh]);
  return <ListContext.Provider value={value}>{children}</ListContext.Provider>;
}

/** The list around the selection. */
export function useCurrentList(): CurrentList {
  const current = useContext(ListContext);
  if (!current) throw new Error("useCurrentList needs a ListProvider above it.");
  return current;
}
