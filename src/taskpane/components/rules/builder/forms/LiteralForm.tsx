import type { LiteralSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";

const words = {
  "zh-CN": { name: "固定文字", sentence: "每个编码里都一样的文字或分隔符，例如 CUST 或 -。", text: "文字" },
  "en-US": { name: "Fixed text", sentence: "The same text or separator in every code, such as CUST or -.", text: "Text" },
} as const;

function Form({ segment, onChange }: SegmentFormProps<LiteralSegment>) {
  const { text } = words[usePane().locale];
  return <TextField label={text} mono value={segment.text} accepts={(typed) => typed !== ""} onChange={(typed) => onChange({ ...segment, text: typed })} />;
}

export const literalForm: SegmentForm<LiteralSegment> = {
  kind: "literal",
  words,
  create: ({ segments }) => ({ kind: "literal", text: segments.length === 0 ? "CUST" : "-" }),
  chip: ({ text }) => text,
  Form,
};
