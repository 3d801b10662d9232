import type { ReservedSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";

const words = {
  "zh-CN": { name: "预留位", sentence: "留给以后用的位置，现在填 0。", count: "留几位", fill: "填什么字符", bad: "一个字符。", chip: "预留" },
  "en-US": {
    name: "Reserved positions", sentence: "Positions kept for later, filled with 0 for now.", count: "How many positions", fill: "Filled with",
    bad: "One character.", chip: "reserved",
  },
} as const;

function Form({ segment, onChange }: SegmentFormProps<ReservedSegment>) {
  const say = words[usePane().locale];
  const { kind, count, fill } = segment;
  return (
    <>
      <NumberField label={say.count} least={1} most={20} value={count} onChange={(next) => onChange({ ...segment, count: next })} />
      <TextField
        label={say.fill}
        mono
        value={fill ?? "0"}
        accepts={(text) => /^[0-9A-Za-z]$/.test(text)}
        problem={say.bad}
        onChange={(text) => onChange({ kind, count, ...(text === "0" ? {} : { fill: text }) })}
      />
    </>
  );
}

export const reservedForm: SegmentForm<ReservedSegment> = {
  kind: "reserved",
  words,
  create: () => ({ kind: "reserved", count: 2 }),
  chip: ({ count }, _label, locale) => `${words[locale].chip} ${count}`,
  Form,
};
