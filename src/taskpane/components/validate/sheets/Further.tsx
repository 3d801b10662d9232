import type { ListInspection } from "../../../../app/validateApi";
import { Section } from "../../shared/Section";
import { EarlierRepairs } from "../repair/EarlierRepairs";
import type { Repairing } from "../repair/useRepairing";
import { useValidateWords } from "../words";
import { Guard } from "./Guard";
import { Marks } from "./Marks";
import { Report } from "./Report";

/** What is done with the findings beside repairing them. */
export function Further({ inspection, repairing }: { readonly inspection: ListInspection; readonly repairing: Repairing }) {
  const words = useValidateWords().sheet;
  const { found, about, rows, request } = inspection;
  return (
    <Section title={words.title}>
      <Marks inspection={inspection} />
      {found.length + about.length > 0 && <Report inspection={inspection} />}
      {rows > 0 && <Guard request={request} />}
      <EarlierRepairs repairing={repairing} />
    </Section>
  );
}
