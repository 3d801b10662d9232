import type { InitialsSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { InputNameField } from "../fields/InputNameField";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";

const words = {
  "zh-CN": { name: "名称首字母", sentence: "名称的拼音或英文首字母，例如 华为技术 → HWJS。", count: "取几个字母", pad: "不够时用什么字符补在后面", padNone: "不编码，并说明原因", badPad: "一个字符。", chip: "首字母" },
  "en-US": {
    name: "Initials", sentence: "Initials of a name in pinyin or Latin letters, such as 华为技术 → HWJS.", count: "How many letters",
    pad: "Fills up shorter names on the right", padNone: "refuse the row and say why", badPad: "One character.", chip: "initials",
  },
} as const;

function Form({ segment, onChange }: SegmentFormProps<InitialsSegment>) {
  const say = words[usePane().locale];
  const { kind, input, count, pad } = segment;
  return (
    <>
      <InputNameField value={input} onChange={(next) => onChange({ ...segment, input: next })} />
      <NumberField label={say.count} least={1} most={20} value={count} onChange={(next) => onChange({ ...segment, count: next })} />
      <TextField
        label={say.pad}
        mono
        placeholder={say.padNone}
        value={pad ?? ""}
        accepts={(text) => text === "" || /^[0-9A-Za-z]$/.test(text)}
        problem={say.badPad}
        onChange={(text) => onChange({ kind, input, count, ...(text === "" ? {} : { pad: text }) })}
      />
    </>
  );
}

export const initialsForm: SegmentForm<InitialsSegment> = {
  kind: "initials",
  words,
  create: () => ({ kind: "initials", input: "name", count: 4 }),
  chip: ({ input, count }, label, locale) => `${label(input)} ${words[locale].chip} ${count}`,
  Form,
};
