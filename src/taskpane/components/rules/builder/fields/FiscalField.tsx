import { useBuilderWords } from "../words";
import { ChoiceField } from "./ChoiceField";

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The month in which the fiscal year begins. */
export function FiscalField({ value, onChange }: { readonly value: number; readonly onChange: (month: number) => void }) {
  const words = useBuilderWords();
  return (
    <ChoiceField
      label={words.fiscal}
      value={String(value)}
      choices={months.map((month) => ({ value: String(month), label: words.month(month) }))}
      onChange={(month) => onChange(Number(month))}
    />
  );
}
