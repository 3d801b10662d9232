import type { ParentSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { InputNameField } from "../fields/InputNameField";
import { NumberField } from "../fields/NumberField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";

const words = {
  "zh-CN": {
    name: "上级编码", sentence: "上级客户的编码，例如 HQ-001 下面的 HQ-001-BJ-01；上级必须已有编码。", input: "上级写在哪个输入项", hint: "单元格里写上级的编码或名称。", depth: "最多几级", none: "不限",
    chip: "上级编码",
  },
  "en-US": {
    name: "Parent's code", sentence: "The code of the customer above, as HQ-001 in HQ-001-BJ-01; it must exist.",
    input: "Input that names the parent", hint: "The cell holds the parent's code or name.", depth: "At most so many levels above", none: "no limit",
    chip: "parent",
  },
} as const;

function Form({ segment, onChange }: SegmentFormProps<ParentSegment>) {
  const say = words[usePane().locale];
  const { kind, input, depth } = segment;
  return (
    <>
      <InputNameField label={say.input} hint={say.hint} value={input} onChange={(next) => onChange({ ...segment, input: next })} />
      <NumberField
        label={say.depth}
        least={1}
        most={20}
        optional
        placeholder={say.none}
        value={depth}
        onChange={(next) => onChange({ kind, input, ...(next === undefined ? {} : { depth: next }) })}
      />
    </>
  );
}

export const parentForm: SegmentForm<ParentSegment> = {
  kind: "parent",
  words,
  once: true,
  create: () => ({ kind: "parent", input: "parent" }),
  chip: ({ input }, label, locale) => (input === "parent" ? words[locale].chip : `${words[locale].chip} ${label(input)}`),
  Form,
};
