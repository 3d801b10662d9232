import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { Hint } from "../../shared/Hint";
import type { Release } from "../../shared/ReleaseChoice";
import { useCodesWords } from "./words";

/** What becomes of the counters when codes are not adopted any more: they stay, or go back with the numbers. */
export function CounterChoice({ label, value, onChange }: { readonly label: string; readonly value: Release; readonly onChange: (how: Release) => void }) {
  const words = useCodesWords();
  const choice = (how: Release, name: string, hint: string) => (
    <Radio
      value={how}
      label={
        <>
          {name}
          <Hint>{hint}</Hint>
        </>
      }
    />
  );
  return (
    <Field label={label}>
      <RadioGroup value={value} onChange={(_, data) => onChange(data.value === "return" ? "return" : "void")}>
        {choice("void", words.keepCounters, words.keepCountersHint)}
        {choice("return", words.lowerCounters, words.lowerCountersHint)}
      </RadioGroup>
    </Field>
  );
}
