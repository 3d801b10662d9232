import type { RandomSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { AlphabetField } from "../fields/AlphabetField";
import { NumberField } from "../fields/NumberField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";

const words = {
  "zh-CN": { name: "随机字符", sentence: "猜不出来的随机字符，每次都核对登记簿，不会重复。", count: "几个字符", chip: "随机" },
  "en-US": {
    name: "Random characters", sentence: "Characters that nobody can guess; the register makes sure that none comes twice.",
    count: "How many characters", chip: "random",
  },
} as const;

function Form({ segment, onChange }: SegmentFormProps<RandomSegment>) {
  const say = words[usePane().locale];
  const { kind, count, alphabet } = segment;
  return (
    <>
      <NumberField label={say.count} least={1} most={30} value={count} onChange={(next) => onChange({ ...segment, count: next })} />
      <AlphabetField value={alphabet ?? "safe"} onChange={(next) => onChange({ kind, count, ...(next === "safe" ? {} : { alphabet: next }) })} />
    </>
  );
}

export const randomForm: SegmentForm<RandomSegment> = {
  kind: "random",
  words,
  create: () => ({ kind: "random", count: 6 }),
  chip: ({ count }, _label, locale) => `${words[locale].chip} ${count}`,
  Form,
};
