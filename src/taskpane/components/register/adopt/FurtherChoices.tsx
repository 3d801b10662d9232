import { Field, Select } from "@fluentui/react-components";
import type { AdoptFate, AdoptReport } from "../../../../core/adopt";
import { More } from "../../shared/More";
import type { Adopting } from "./useAdopt";
import { useAdoptWords } from "./words";

type ChoiceName = "conflicts" | "secondCodes" | "keyless" | "legacy";

/** The rows that a choice is about, and what is chosen until somebody says otherwise. */
const about: Readonly<Record<ChoiceName, readonly [AdoptFate, string]>> = {
  conflicts: ["conflict", "nobody"],
  secondCodes: ["second", "nobody"],
  keyless: ["keyless", "apart"],
  legacy: ["unread", "keep"],
};

/** What else may be decided, where the list has such rows; the defaults leave out no code that could be given to somebody else. */
export function FurtherChoices({ report, adopting }: { readonly report: AdoptReport; readonly adopting: Adopting }) {
  const words = useAdoptWords();
  const names = (Object.keys(about) as ChoiceName[]).filter((name) => report.fates[about[name][0]] > 0);
  if (names.length === 0) return null;
  return (
    <More label={words.further}>
      {names.map((name) => {
        const { label, hint, options } = words.choices[name];
        const value = adopting.choices[name] ?? (name === "legacy" && report.unread.nothingReads ? "leave" : about[name][1]);
        return (
          <Field key={name} label={label} size="small" hint={value === "leave" ? words.leaveHint : hint}>
            <Select size="small" value={value} onChange={(_, data) => adopting.choose({ [name]: data.value })}>
              {Object.entries(options).map(([option, text]) => (
                <option key={option} value={option}>
                  {text}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </More>
  );
}
