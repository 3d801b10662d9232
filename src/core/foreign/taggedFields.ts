/**
 * Settings as programs write them: Odoo's data files (`<field name="prefix">CUST-</field>`, `<field name="active" eval="True"/>`), Salesforce's metadata
 * (`<displayFormat>A-{0000}</displayFormat>`), JSON (`"AutoNumberFormat": "CUST-{SEQNUM:4}"`).
 */

export interface TaggedField {
  readonly label: string;
  readonly value: string;
  readonly valueAt: number;
  readonly text: string;
  readonly at: number;
}

const xml = /<(?:field name="([^"<>]{1,40})"(?: eval="([^"<>]{0,40})")?|([A-Za-z_]{1,40}))(?:\/>|>([^<>]{0,200})<\/[A-Za-z_]{1,40}>)/g;
const json = /"([^"\n]{1,40})"\s{0,3}:\s{0,3}(?:"([^"\n]{0,200})"|(\d{1,15}|true|false))/g;

const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

/** `displayFormat` is the label "display format". */
const words = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1 $2");

/** The fields in order; empty when the text is nothing of the kind. */
export const taggedFields = (text: string): readonly TaggedField[] => {
  const isXml = text.startsWith("<");
  if (!isXml && !/^[{[]?\s*"/.test(text)) return [];
  return [...text.matchAll(isXml ? xml : json)].map((match) => {
    const [whole, first = "", second, third, fourth] = match;
    const raw = isXml ? (fourth ?? second ?? "") : (second ?? third ?? "");
    const value = isXml ? raw.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity) : raw;
    return { label: words(isXml ? first || (third ?? "") : first), value, valueAt: match.index + whole.lastIndexOf(raw), text: whole, at: match.index };
  });
};
