import { createContext, useCallback, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { AppState, CustCode, Locale, Store } from "../app/api";
import { strings, type Strings } from "./strings";
import type { Messages } from "../messages";

/** What every part of the pane may use: the use cases, the words, and where errors and results are told. */
export interface Pane {
  readonly custcode: CustCode;
  readonly locale: Locale;
  readonly strings: Strings;
  readonly words: Messages;
  /** A number as people of this language write it. */
  count(n: number): string;
  /** Shows an error in the one error bar; every failed action ends here. */
  report(error: unknown): void;
  /** Tells a screen reader what has happened. */
  announce(text: string): void;
}

interface Heard {
  readonly error: unknown;
  readonly clearError: () => void;
  readonly announcement: string;
}

const PaneContext = createContext<(Pane & Heard) | undefined>(undefined);

export interface PaneProviderProps {
  readonly custcode: CustCode;
  readonly locale: Locale;
  readonly words: Messages;
  readonly started?: Promise<unknown>;
  readonly errors?: Store<unknown>;
  readonly children: ReactNode;
}

export function PaneProvider({ custcode, locale, words, started, errors, children }: PaneProviderProps) {
  const [error, setError] = useState<unknown>(undefined);
  const [announcement, announce] = useState("");
  const clearError = useCallback(() => setError(undefined), []);
  useEffect(() => {
    started?.catch(setError);
  }, [started]);
  useEffect(() => {
    if (!errors) return undefined;
    // A function as error would be taken for an update.
    const take = () => setError(() => errors.get());
    take();
    return errors.subscribe(take);
  }, [errors]);
  const pane = useMemo(() => {
    const format = new Intl.NumberFormat(locale);
    return { custcode, locale, words, strings: strings(locale), count: (n: number) => format.format(n), report: setError, announce };
  }, [custcode, locale, words]);
  const value = useMemo(() => ({ ...pane, error, clearError, announcement }), [pane, error, clearError, announcement]);
  return <PaneContext.Provider value={value}>{children}</PaneContext.Provider>;
}

/** What the pane offers to its parts. */
export function usePane(): Pane & Heard {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane needs a PaneProvider above it.");
  return pane;
}

/** A part of the workbook's state, up to date. `select` has to return the same object while nothing changed. */
export function useAppState<T>(select: (state: AppState) => T): T {
  const { state } = usePane().custcode;
  return useSyncExternalStore(
    useCallback((listener: () => void) => state.subscribe(listener), [state]),
    () => select(state.get()),
  );
}
