import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckSchemeSummary } from "../../../../../app/api";
import type { CheckSegment } from "../../../../../core/types";
import { schemeNames } from "../../../../../messages/schemeNames";
import { usePane } from "../../../../PaneContext";
import { inputLabel } from "../../../../ruleInputs";
import { Hint } from "../../../shared/Hint";
import { useBuilderScope } from "../BuilderScope";
import { ChoiceField } from "../fields/ChoiceField";
import { More } from "../../../shared/More";
import { NamesField } from "../fields/NamesField";
import type { SegmentForm, SegmentFormProps } from "../segmentForm";
import { distinct, segmentName } from "../segmentNames";
import { checkWords } from "./checkWords";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, width: "100%" },
  cell: {
    textAlign: "left", padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
  },
  figure: { textAlign: "right" },
});

const errors = ["single", "swap", "jump", "twin", "phonetic"] as const;

function Form({ segment, onChange }: SegmentFormProps<CheckSegment>) {
  const { custcode, strings, locale } = usePane();
  const say = checkWords[locale];
  const { segments } = useBuilderScope();
  const schemes = custcode.rules.checkSchemes();
  const chosen = schemes.find(({ id }) => id === segment.scheme);
  const named = distinct(segments.filter((each) => each !== segment && each.kind !== "check").map(segmentName));
  const labelOf = (name: string) => say.segments[name] ?? inputLabel(name, strings);
  const ids = distinct([...schemes.map(({ id }) => id), segment.scheme]);
  const isAdvised = (id: string) => schemes.some((each) => each.id === id && each.advised);
  const label = (id: string) => [schemeNames[locale][id] ?? id, isAdvised(id) ? say.advised : ""].join("");
  /** All is what is said by leaving it out. */
  const setOver = (over: readonly string[]) => onChange({ kind: "check", scheme: segment.scheme, ...(over.length === 0 || over.length === named.length ? {} : { over }) });
  return (
    <>
      <ChoiceField
        label={say.scheme}
        value={segment.scheme}
        choices={ids.map((value) => ({ value, label: label(value) }))}
        onChange={(scheme) => onChange({ ...segment, scheme })}
      />
      {chosen && <Catches scheme={chosen} />}
      {named.length > 1 && (
        <More label={say.which} opened={segment.over !== undefined}>
          <NamesField label={say.over} names={named} chosen={segment.over ?? named} labelOf={labelOf} onChange={setOver} />
        </More>
      )}
    </>
  );
}

/** What share of typing errors the scheme finds, in words and figures. */
function Catches({ scheme }: { readonly scheme: CheckSchemeSummary }) {
  const styles = useStyles();
  const { locale } = usePane();
  const say = checkWords[locale];
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  return (
    <div>
      <table className={styles.table} aria-label={say.catches}>
        <caption>
          <Hint>{say.catches}</Hint>
        </caption>
        <tbody>
          {errors.map((error) => {
            const share = scheme.catches[error];
            return share === undefined ? null : (
              <tr key={error}>
                <th scope="row" className={styles.cell}>
                  {say.errors[error]}
                </th>
                <td className={`${styles.cell} ${styles.figure}`}>{percent.format(share / 100)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Hint>{say.about(scheme.width, say.characters(scheme.characters))}</Hint>
    </div>
  );
}

/** Without the standard in front and the explanation behind. */
const shortName = (name: string) => name.replace(/^ISO 7064 /, "").replace(/ ?[(（].*$/u, "");

export const checkForm: SegmentForm<CheckSegment> = {
  kind: "check",
  words: checkWords,
  once: true,
  create: ({ segments }) => {
    if (!segments.every((each) => each.kind === "sequence" || each.kind === "literal")) return { kind: "check", scheme: "mod37-36" };
    // Digits are all that this scheme checks; letters before the number are left out of it.
    const hasLetters = segments.some((each) => each.kind === "literal" && /\p{L}/u.test(each.text));
    return { kind: "check", scheme: "damm", ...(hasLetters && segments.some(({ kind }) => kind === "sequence") ? { over: ["seq"] } : {}) };
  },
  chip: ({ scheme }, _label, locale) => `${checkWords[locale].chip} ${shortName(schemeNames[locale][scheme] ?? scheme)}`,
  Form,
};
