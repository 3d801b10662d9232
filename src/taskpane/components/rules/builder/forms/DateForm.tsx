import { useState } from "react";
import type { DateSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { ChoiceField } from "../fields/ChoiceField";
import { FiscalField } from "../fields/FiscalField";
import { InputNameField } from "../fields/InputNameField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";
import { useBuilderWords } from "../words";

const words = {
  "zh-CN": {
    name: "日期", sentence: "行里的日期或今天的日期，例如 20231001；也可以是年、季度、周或财政年度。",
    source: "用哪个日期", sources: { row: "行里的日期", today: "今天的日期" }, format: "日期写法", own: "自定写法",
    ownHint: "yyyy 年、MM 月、dd 日、HH 时、mm 分、Q 季度、ww 周（配 GGGG 年）、FY 财政年度", bad: "不能含引号和大括号。", today: "今天",
  },
  "en-US": {
    name: "Date", sentence: "The row's date or today's, such as 20231001; also year, quarter, week or fiscal year.",
    source: "Which date", sources: { row: "The row's date", today: "Today's date" }, format: "Written as", own: "Own format",
    ownHint: "yyyy year, MM month, dd day, HH hour, mm minute, Q quarter, ww week (with GGGG), FY fiscal year",
    bad: "No quotation marks and braces, please.", today: "today",
  },
} as const;

/** Usual ways to write a date, with 1 October 2023 as example. */
const usual: readonly (readonly [format: string, example: string])[] = [
  ["yyyyMMdd", "20231001"], ["yyMMdd", "231001"], ["yyyyMM", "202310"], ["yyMM", "2310"], ["yyyy", "2023"], ["yy", "23"], ["MMdd", "1001"], ["yyyyMMddHHmm", "202310010930"], ["FY", "2024"],
];

const needsFiscal = (format: string) => /fy/i.test(format);

function Form({ segment, onChange }: SegmentFormProps<DateSegment>) {
  const builder = useBuilderWords();
  const say = words[usePane().locale];
  const { kind, input, format, fiscal } = segment;
  const [own, setOwn] = useState(!usual.some(([each]) => each === format));
  const change = (next: { readonly input?: string | undefined; readonly format: string; readonly fiscal?: number | undefined }) =>
    onChange({
      kind,
      ...(next.input === undefined ? {} : { input: next.input }),
      format: next.format,
      ...(needsFiscal(next.format) && next.fiscal !== undefined && next.fiscal !== 1 ? { fiscal: next.fiscal } : {}),
    });
  return (
    <>
      <ChoiceField
        label={say.source}
        value={input === undefined ? "today" : "row"}
        choices={(["row", "today"] as const).map((value) => ({ value, label: say.sources[value] }))}
        onChange={(source) => change({ input: source === "today" ? undefined : "date", format, fiscal })}
      />
      {input !== undefined && <InputNameField value={input} onChange={(next) => change({ input: next, format, fiscal })} />}
      <ChoiceField
        label={say.format}
        value={own ? "own" : format}
        choices={[...usual.map(([value, example]) => ({ value, label: `${value} · ${example}` })), { value: "own", label: builder.custom }]}
        onChange={(next) => {
          setOwn(next === "own");
          if (next !== "own") change({ input, format: next, fiscal });
        }}
      />
      {own && (
        <TextField
          label={say.own}
          mono
          hint={say.ownHint}
          value={format}
          accepts={(text) => text.trim() !== "" && !/["“”{}｛｝]/u.test(text)}
          problem={say.bad}
          onChange={(text) => change({ input, format: text.trim(), fiscal })}
        />
      )}
      {needsFiscal(format) && <FiscalField value={fiscal ?? 1} onChange={(month) => change({ input, format, fiscal: month })} />}
    </>
  );
}

export const dateForm: SegmentForm<DateSegment> = {
  kind: "date",
  words,
  create: () => ({ kind: "date", input: "date", format: "yyyyMMdd" }),
  chip: ({ input, format }, label, locale) => `${input === undefined ? words[locale].today : label(input)} ${format}`,
  Form,
};
