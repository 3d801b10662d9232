import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { RuleVersion } from "../../../../core";
import { usePane } from "../../../PaneContext";
import { inputTitle } from "../../../ruleInputs";
import { todayHere } from "../codes/dates";
import { wholeNumber } from "../wholeNumber";
import { BookInput } from "./BookInput";
import { mostReserved, type ReserveForm } from "./useReserveForm";
import { useReserveWords } from "./words";

const useStyles = makeStyles({
  range: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS },
  number: { width: "100%", minWidth: 0 },
});

/** What is to be reserved, for whom and how long. */
export function ReserveFields({ form, rule }: { readonly form: ReserveForm; readonly rule: RuleVersion | undefined }) {
  const styles = useStyles();
  const { strings, count } = usePane();
  const words = useReserveWords();
  const { draft, set, setInput, inputs, isOne } = form;
  const problem = (text: string, said: string) => (text !== "" && Number.isNaN(wholeNumber(text)) ? said : undefined);
  const size = wholeNumber(draft.to) - wholeNumber(draft.from) + 1;
  const rangeProblem = problem(draft.to, words.badNumber) ?? (size < 1 || size > mostReserved ? words.badRange(count(mostReserved)) : undefined);
  const wanted = wholeNumber(draft.count);
  return (
    <>
      {inputs.map((input) => (
        <BookInput key={input} label={inputTitle(input, strings)} codebook={bookOf(rule, input)} value={draft.inputs[input] ?? ""} onChange={(value) => setInput(input, value)} />
      ))}
      <Field label={words.which} size="small">
        <RadioGroup value={draft.which} onChange={(_, data) => set({ which: data.value === "range" ? "range" : "next" })}>
          <Radio value="next" label={words.next} />
          <Radio value="range" label={words.range} />
        </RadioGroup>
      </Field>
      {draft.which === "next" ? (
        <Field label={words.count} size="small" validationMessage={wanted >= 1 && wanted <= mostReserved ? undefined : words.badCount(count(mostReserved))}>
          <Input size="small" inputMode="numeric" value={draft.count} onChange={(_, data) => set({ count: data.value })} />
        </Field>
      ) : (
        <div className={styles.range}>
          <Field label={words.from} size="small" validationMessage={problem(draft.from, words.badNumber)}>
            <Input size="small" className={styles.number} inputMode="numeric" value={draft.from} onChange={(_, data) => set({ from: data.value })} />
          </Field>
          <Field label={words.to} size="small" validationMessage={rangeProblem}>
            <Input size="small" className={styles.number} inputMode="numeric" value={draft.to} onChange={(_, data) => set({ to: data.value })} />
          </Field>
        </div>
      )}
      <Field label={words.customer} size="small" hint={isOne ? words.customerHint : words.customerOne}>
        <Input size="small" disabled={!isOne} value={isOne ? draft.customer : ""} onChange={(_, data) => set({ customer: data.value })} />
      </Field>
      <Field label={words.note} size="small" hint={words.noteHint}>
        <Input size="small" value={draft.note} onChange={(_, data) => set({ note: data.value })} />
      </Field>
      <Field label={words.until} size="small" hint={words.untilHint}>
        <Input size="small" type="date" min={todayHere()} value={draft.until} onChange={(_, data) => set({ until: data.value })} />
      </Field>
    </>
  );
}

/** The codebook in which an input's values stand, if they do. */
function bookOf(rule: RuleVersion | undefined, input: string): string | undefined {
  for (const segment of rule?.definition.segments ?? []) if (segment.kind === "codebook" && segment.input === input) return segment.codebook;
  return undefined;
}
