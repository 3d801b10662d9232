import type { CodebookSegment } from "../../../../../core/types";
import { usePane } from "../../../../PaneContext";
import { inputLabel } from "../../../../ruleInputs";
import { useBuilderScope } from "../BuilderScope";
import { InputNameField, isName } from "../fields/InputNameField";
import { More } from "../../../shared/More";
import { NumberField } from "../fields/NumberField";
import { TextField } from "../fields/TextField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";
import { printedInputs } from "../segmentNames";
import { useBuilderWords } from "../words";

const words = {
  "zh-CN": {
    name: "码表", sentence: "把一列的值换成编码，例如 北京 → BJ；数值可以分档。",
    codebook: "用哪个码表", codebookHint: "一般与输入项同名。", width: "编码的位数", widthNone: "按码表", under: "上级在哪个输入项", underHint: "例如城市的上级是省份：先找省份，再在它下面找城市。",
    otherwise: "码表里没有时用", otherwiseNone: "不编码，并说明原因", badCode: "只能用字母、数字等普通字符。",
  },
  "en-US": {
    name: "Codebook", sentence: "Turns a column's values into codes, such as Beijing → BJ; amounts can have bands.",
    codebook: "Codebook", codebookHint: "Usually of the same name as the input.", width: "Width of the codes", widthNone: "as in the book",
    under: "Input of the parent",
    underHint: "A city's parent is its province: the province is looked up first, then the city below it.", otherwise: "Code of unknown values",
    otherwiseNone: "refuse the row and say why", badCode: "Plain characters only.",
  },
} as const;

function Form({ segment, onChange }: SegmentFormProps<CodebookSegment>) {
  const { strings, locale } = usePane();
  const builder = useBuilderWords();
  const { codebooks, segments } = useBuilderScope();
  const say = words[locale];
  const { input, codebook, width, under, otherwise } = segment;
  /** A book that was called like its input stays so. */
  const renamed = (next: string) => onChange({ ...segment, input: next, codebook: codebook === input ? next : codebook });
  const books = [...new Set([...codebooks, codebook])];
  return (
    <>
      <InputNameField value={input} onChange={renamed} />
      <TextField
        label={say.codebook}
        hint={say.codebookHint}
        value={codebook}
        accepts={isName}
        problem={builder.badName}
        proposals={books.map((value) => ({ value, label: inputLabel(value, strings) }))}
        onChange={(text) => onChange({ ...segment, codebook: text.trim() })}
      />
      <More label={builder.more} opened={width !== undefined || under !== undefined || otherwise !== undefined}>
        <NumberField
          label={say.width}
          least={1}
          most={50}
          optional
          placeholder={say.widthNone}
          value={width}
          onChange={(next) => onChange(without({ ...segment, width: next }))}
        />
        {(under !== undefined || printedInputs(segments).length > 1 || codebooks.length > 1) && (
          <InputNameField
            label={say.under}
            optional
            hint={say.underHint}
            value={under}
            onChange={(next) => onChange(without({ ...segment, under: next || undefined }))}
          />
        )}
        <TextField
          label={say.otherwise}
          mono
          placeholder={say.otherwiseNone}
          value={otherwise ?? ""}
          accepts={(text) => !/["“”{}｛｝\p{Cc}]/u.test(text)}
          problem={say.badCode}
          onChange={(text) => onChange(without({ ...segment, otherwise: text.trim() || undefined }))}
        />
      </More>
    </>
  );
}

/** Without members that say nothing, as the parser writes it. */
const without = ({ kind, input, codebook, ...rest }: { [K in keyof CodebookSegment]: CodebookSegment[K] | undefined } & Pick<CodebookSegment, "kind" | "input" | "codebook">): CodebookSegment => ({
  kind,
  input,
  codebook,
  ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
});

export const codebookForm: SegmentForm<CodebookSegment> = {
  kind: "codebook",
  words,
  create: ({ segments, codebooks }) => {
    const used = printedInputs(segments);
    const input = [...codebooks, "region", "industry", "tier", "class"].find((name) => !used.includes(name)) ?? "region";
    return { kind: "codebook", input, codebook: input };
  },
  chip: ({ input, width }, label) => label(input) + (width === undefined ? "" : ` ${width}`),
  Form,
};
