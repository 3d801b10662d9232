import { Field, Select, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import { useAppState, usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import type { ValidateTabProps } from "../ValidateTab";
import { useValidateWords } from "../words";
import { NoRuleReads } from "./NoRuleReads";
import type { InspectForm } from "./useInspectForm";

export interface RuleFoundProps extends ValidateTabProps {
  readonly form: InspectForm;
  readonly disabled: boolean;
}

/** A part as people write it; what is not all of it never rounds up to all. */
function useShare(): (part: number, whole: number) => string {
  const { locale } = usePane();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    return (part, whole) => {
      const share = whole > 0 ? part / whole : 0;
      if (share > 0 && share < 0.01) return `< ${format.format(0.01)}`;
      return format.format(share < 1 ? Math.min(share, 0.99) : 1);
    };
  }, [locale]);
}

/** The rule that reads most of the column, how much that is, and the others to choose from. */
export function RuleFound({ form, disabled, onToRules, onToRegister }: RuleFoundProps) {
  const { count } = usePane();
  const { choose: words, together } = useValidateWords();
  const share = useShare();
  const rules = useAppState((state) => state.rules);
  const { fits, rule } = form;
  if (!fits) return <Spinner size="tiny" labelPosition="after" label={words.looking} />;
  const fit = fits.find((each) => each.rule === rule);
  const pattern = rules.find(({ name }) => name === rule)?.pattern;
  const others = form.rules.filter((name) => !fits.some((each) => each.rule === name));
  return (
    <>
      {fits.length === 0 && <NoRuleReads onToRules={onToRules} onToRegister={onToRegister} />}
      <Field label={words.rule} size="small" hint={pattern === undefined ? undefined : <CodeText>{pattern}</CodeText>}>
        <Select size="small" disabled={disabled} value={rule ?? ""} onChange={(_, data) => form.setRule(data.value)}>
          {fits.map((each) => (
            <option key={each.rule} value={each.rule}>
              {words.ruleFits(each.rule, share(each.read + each.tidied, each.of))}
            </option>
          ))}
          {others.map((name) => (
            <option key={name} value={name}>
              {words.ruleFitsNot(name)}
            </option>
          ))}
        </Select>
      </Field>
      {fit && (
        <Hint>
          {together(
            words.fits(fit.rule, String(fit.version), share(fit.read, fit.of)),
            fit.tidied > 0 ? words.tidied(share(fit.tidied, fit.of)) : "",
            form.list && fit.of < form.list.rowCount ? words.sample(count(fit.of)) : "",
          )}
        </Hint>
      )}
    </>
  );
}

