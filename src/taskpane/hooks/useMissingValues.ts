import { useCallback, useMemo, useState } from "react";
import type { MissingValue, NewCodebookValue } from "../../app/api";
import { usePane } from "../PaneContext";
import { useTask } from "./useTask";

export interface MissingValues {
  /** The code typed for a value, "" when none. */
  codeOf(missing: MissingValue): string;
  setCode(missing: MissingValue, code: string): void;
  /** How many of the values have a code typed. */
  readonly filledIn: number;
  readonly busy: boolean;
  addAlias(missing: MissingValue): Promise<void>;
  addOne(missing: MissingValue): Promise<void>;
  addAll(): Promise<void>;
}

const keyOf = ({ codebook, value }: MissingValue) => JSON.stringify([codebook, value]);

/** The to-do list of values that the codebooks lack: codes typed so far, and adding them. */
export function useMissingValues(missing: readonly MissingValue[]): MissingValues {
  const { custcode, strings, count, announce } = usePane();
  const [codes, setCodes] = useState<Readonly<Record<string, string>>>({});
  const codeOf = (each: MissingValue) => codes[keyOf(each)] ?? "";
  const withCode = useMemo(() => missing.filter((each) => (codes[keyOf(each)] ?? "").trim() !== ""), [missing, codes]);
  const setCode = useCallback((each: MissingValue, code: string) => setCodes((before) => ({ ...before, [keyOf(each)]: code })), []);

  const adding = useTask(async (values: readonly NewCodebookValue[]) => {
    await custcode.rules.addValues(values);
    announce(strings.rules.added(count(values.length)));
  });
  const newValue = (each: MissingValue): NewCodebookValue => ({ codebook: each.codebook, value: each.value, code: codeOf(each).trim() });

  return {
    codeOf,
    setCode,
    filledIn: withCode.length,
    busy: adding.busy,
    addAlias: async (each) => {
      if (each.near) await adding.run([{ codebook: each.codebook, value: each.value, aliasOf: each.near.value }]);
    },
    addOne: async (each) => {
      if (codeOf(each).trim() !== "") await adding.run([newValue(each)]);
    },
    addAll: async () => {
      if (withCode.length > 0) await adding.run(withCode.map(newValue));
    },
  };
}
