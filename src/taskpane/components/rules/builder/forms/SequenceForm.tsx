import type { SequenceReset, SequenceSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { useBuilderScope } from "../BuilderScope";
import { ChoiceField } from "../fields/ChoiceField";
import { FiscalField } from "../fields/FiscalField";
import { InputNameField } from "../fields/InputNameField";
import { More } from "../../../shared/More";
import { NamesField } from "../fields/NamesField";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";
import { distinct, printedInputs } from "../segmentNames";
import { splitList } from "../splitList";
import { useBuilderWords } from "../words";
import { SequenceLimits } from "./SequenceLimits";
import { sequenceWords } from "./sequenceWords";

/** Fifteen digits: all that a number keeps exactly. */
const widest = 15;
const periods = ["day", "week", "month", "quarter", "year", "fiscal-year"] as const;

function CountsBy({ segment, onChange }: SegmentFormProps<SequenceSegment>) {
  const say = sequenceWords[usePane().locale];
  const { segments } = useBuilderScope();
  const printed = printedInputs(segments);
  const { per } = segment;
  const way = per === undefined ? "printed" : per.length === 0 ? "none" : "chosen";
  const setPer = (next: readonly string[] | undefined) => onChange({ ...segment, per: next });
  const further = (per ?? []).filter((name) => !printed.includes(name));
  return (
    <>
      <ChoiceField
        label={say.per}
        value={way}
        choices={(["printed", "none", "chosen"] as const).map((value) => ({ value, label: say.pers[value] }))}
        onChange={(next) => setPer(next === "printed" ? undefined : next === "none" ? [] : printed.length > 0 ? printed : ["region"])}
      />
      {way === "chosen" && (
        <>
          {printed.length > 0 && <NamesField label={say.chosen} names={printed} chosen={per ?? []} onChange={(names) => setPer([...names, ...further])} />}
          <TextField
            label={say.further}
            value={further.join(", ")}
            accepts={(text) => !/["“”{}｛｝]/u.test(text)}
            problem={say.badList}
            onChange={(text) => setPer(distinct([...(per ?? []).filter((name) => printed.includes(name)), ...splitList(text)]))}
          />
        </>
      )}
    </>
  );
}

function StartsAgain({ segment, onChange }: SegmentFormProps<SequenceSegment>) {
  const say = sequenceWords[usePane().locale];
  const { segments } = useBuilderScope();
  const { reset } = segment;
  /** The date that the code shows is the one to reset by. */
  const shownDate = (): string | undefined => {
    const dates = segments.flatMap((each) => (each.kind === "date" ? [each] : []));
    return dates.length === 0 ? "date" : dates.find(({ input }) => input !== undefined)?.input;
  };
  const set = (next: SequenceReset | undefined) => onChange({ ...segment, reset: next });
  const choose = (period: (typeof periods)[number] | "never") => {
    if (period === "never") return set(undefined);
    const by = reset === undefined ? shownDate() : reset.by;
    return set({ period, ...(period === "fiscal-year" ? { fiscal: reset?.fiscal ?? 1 } : {}), ...(by === undefined ? {} : { by }) });
  };
  return (
    <>
      <ChoiceField
        label={say.reset}
        value={reset?.period ?? "never"}
        choices={(["never", ...periods] as const).map((value) => ({ value, label: say.resets[value] }))}
        onChange={choose}
      />
      {reset?.period === "fiscal-year" && <FiscalField value={reset.fiscal ?? 1} onChange={(fiscal) => set({ ...reset, fiscal })} />}
      {reset && (
        <InputNameField
          label={say.by}
          optional
          hint={say.byHint}
          value={reset.by}
          onChange={(by) => set({ period: reset.period, ...(reset.fiscal === undefined ? {} : { fiscal: reset.fiscal }), ...(by === "" ? {} : { by }) })}
        />
      )}
    </>
  );
}

const hasLimits = ({ start, step, limit, overflow, alphabet, skip, reserved, warn }: SequenceSegment) =>
  start !== 1 || step !== 1 || [limit, overflow, alphabet, skip, reserved, warn].some((each) => each !== undefined);

function Form({ segment, onChange }: SegmentFormProps<SequenceSegment>) {
  const builder = useBuilderWords();
  const say = sequenceWords[usePane().locale];
  /** Without members that say nothing, as the parser writes it. */
  const change = (next: SequenceSegment) => onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as unknown as SequenceSegment);
  return (
    <>
      <NumberField label={say.width} least={1} most={widest} value={segment.width} onChange={(width) => change({ ...segment, width })} />
      <CountsBy segment={segment} onChange={change} />
      <StartsAgain segment={segment} onChange={change} />
      <More label={builder.more} opened={hasLimits(segment)}>
        <SequenceLimits segment={segment} onChange={change} />
      </More>
    </>
  );
}

export const sequenceForm: SegmentForm<SequenceSegment> = {
  kind: "sequence",
  words: sequenceWords,
  once: true,
  create: () => ({ kind: "sequence", width: 4, start: 1, step: 1 }),
  chip: ({ width }, _label, locale) => sequenceWords[locale].chip(width),
  Form,
};
