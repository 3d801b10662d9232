import type { CopySegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { ChoiceField } from "../fields/ChoiceField";
import { InputNameField } from "../fields/InputNameField";
import { More } from "../../../shared/More";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";
import { useBuilderWords } from "../words";

const words = {
  "zh-CN": {
    name: "照抄", sentence: "照抄一列的内容，或其中几个字符，例如税号的后 4 位。",
    take: "取哪些字符", takes: { all: "全部", left: "最前面的", right: "最后面的", middle: "中间的" }, from: "从第几个字符起", count: "取几个字符", pad: "不够时用什么字符补在前面",
    padNone: "不编码，并说明原因", badPad: "一个字符。",
    chip: { all: "", left: "前", right: "后", middle: "中" },
  },
  "en-US": {
    name: "Copy", sentence: "Copies a column, or some of its characters, such as the last 4 of a tax number.",
    take: "Which characters", takes: { all: "All", left: "The first", right: "The last", middle: "From the middle" }, from: "From character number",
    count: "How many characters", pad: "Fills up shorter texts on the left", padNone: "refuse the row and say why", badPad: "One character.",
    chip: { all: "", left: "first", right: "last", middle: "mid" },
  },
} as const;

const longest = 50;

/** The same input, taken in another way. */
const taken = ({ kind, input, from = 1, count = 4, pad }: CopySegment, take: CopySegment["take"]): CopySegment => {
  const padding = pad === undefined ? {} : { pad };
  if (take === "all") return { kind, input, take };
  return { kind, input, take, ...(take === "middle" ? { from } : {}), count, ...padding };
};

function Form({ segment, onChange }: SegmentFormProps<CopySegment>) {
  const builder = useBuilderWords();
  const say = words[usePane().locale];
  const { take, from, count, pad } = segment;
  return (
    <>
      <InputNameField value={segment.input} onChange={(input) => onChange({ ...segment, input })} />
      <ChoiceField
        label={say.take}
        value={take}
        choices={(["all", "left", "right", "middle"] as const).map((value) => ({ value, label: say.takes[value] }))}
        onChange={(next) => onChange(taken(segment, next))}
      />
      {take === "middle" && <NumberField label={say.from} least={1} most={255} value={from ?? 1} onChange={(next) => onChange({ ...segment, from: next })} />}
      {take !== "all" && <NumberField label={say.count} least={1} most={longest} value={count ?? 4} onChange={(next) => onChange({ ...segment, count: next })} />}
      {take !== "all" && (
        <More label={builder.more} opened={pad !== undefined}>
          <TextField
            label={say.pad}
            mono
            placeholder={say.padNone}
            value={pad ?? ""}
            accepts={(text) => text === "" || /^[0-9A-Za-z]$/.test(text)}
            problem={say.badPad}
            onChange={(text) => onChange(taken({ ...segment, pad: undefined, ...(text === "" ? {} : { pad: text }) }, take))}
          />
        </More>
      )}
    </>
  );
}

export const copyForm: SegmentForm<CopySegment> = {
  kind: "copy",
  words,
  create: () => ({ kind: "copy", input: "name", take: "left", count: 4 }),
  chip: ({ input, take, count }, label, locale) => [label(input), words[locale].chip[take], count].filter((part) => part !== "" && part !== undefined).join(" "),
  Form,
};
