import type { SequenceSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { AlphabetField } from "../fields/AlphabetField";
import { ChoiceField } from "../fields/ChoiceField";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentFormProps } from "../segmentForm";
import { splitList } from "../splitList";
import { sequenceWords } from "./sequenceWords";

const mostNumber = 999_999_999_999_999;
const isRange = (text: string) => /^\d{1,15}(-\d{1,15})?$/.test(text);

const rangesOf = (text: string): readonly (readonly [number, number])[] =>
  splitList(text).map((part) => {
    const [first = "", last = first] = part.split("-");
    return [Number(first), Number(last)];
  });

const goodRanges = (text: string) => splitList(text).every(isRange) && rangesOf(text).every(([first, last]) => first <= last);
const noneWhenEmpty = <T,>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Which numbers a sequence draws: start, step, last, characters, those passed over, and when to warn. */
export function SequenceLimits({ segment, onChange }: SegmentFormProps<SequenceSegment>) {
  const say = sequenceWords[usePane().locale];
  const { start, step, limit, overflow, alphabet, skip, reserved, warn } = segment;
  return (
    <>
      <NumberField label={say.start} least={0} most={mostNumber} value={start} onChange={(next) => onChange({ ...segment, start: next })} />
      <NumberField label={say.step} least={1} most={mostNumber} value={step} onChange={(next) => onChange({ ...segment, step: next })} />
      <NumberField
        label={say.limit}
        least={1}
        most={mostNumber}
        optional
        placeholder={say.limitNone}
        value={limit}
        onChange={(next) => onChange({ ...segment, limit: next })}
      />
      <ChoiceField
        label={say.overflow}
        value={overflow ?? "refuse"}
        choices={(["refuse", "grow"] as const).map((value) => ({ value, label: say.overflows[value] }))}
        onChange={(next) => onChange({ ...segment, overflow: next === "grow" ? next : undefined })}
      />
      <AlphabetField value={alphabet ?? "digits"} onChange={(next) => onChange({ ...segment, alphabet: next === "digits" ? undefined : next })} />
      <TextField
        label={say.skip}
        hint={say.skipHint}
        value={(skip ?? []).join(", ")}
        accepts={(text) => !/["“”{}｛｝]/u.test(text)}
        problem={say.badList}
        onChange={(text) => onChange({ ...segment, skip: noneWhenEmpty(splitList(text)) })}
      />
      <TextField
        label={say.reserved}
        hint={say.reservedHint}
        value={(reserved ?? []).map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(", ")}
        accepts={goodRanges}
        problem={say.badRanges}
        onChange={(text) => onChange({ ...segment, reserved: noneWhenEmpty(rangesOf(text)) })}
      />
      <NumberField
        label={say.warn}
        least={1}
        most={100}
        optional
        placeholder={say.warnNone}
        value={warn}
        onChange={(next) => onChange({ ...segment, warn: next })}
      />
    </>
  );
}
