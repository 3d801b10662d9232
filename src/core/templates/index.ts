/**
 * Rules to begin with: every example of the pages on customer codes that CustCode grew from, and the usual ones beside them. Loaded
 * where they are offered, not with the core.
 */
import { attributeTemplates } from "./attributeTemplates";
import { dateTemplates } from "./dateTemplates";
import { simpleTemplates } from "./simpleTemplates";
import { structureTemplates } from "./structureTemplates";
import type { Template, TemplateCategory, TemplateLocale } from "./template";

export type { Template, TemplateCategory, TemplateExample, TemplateLocale } from "./template";

const all = [...simpleTemplates, ...attributeTemplates, ...dateTemplates, ...structureTemplates];
/** What most offices take comes first. */
const firstIds = ["region-industry", "prefix", "region-industry-tier", "daily", "initials"];
const rank = ({ id }: Template): number => (firstIds.includes(id) ? firstIds.indexOf(id) : firstIds.length);

/** All templates, those that are offered first at the beginning. */
export const templates: readonly Template[] = [...all].sort((a, b) => rank(a) - rank(b));

/** A template in one language. */
export interface TemplateSummary {
  readonly id: string;
  readonly category: TemplateCategory;
  readonly name: string;
  readonly description: string;
  readonly pattern: string;
  /** Further rules that belong to it, as the rule of the parents. */
  readonly further: readonly { readonly name: string; readonly pattern: string }[];
  /** Ids of the ready codebooks that it needs. */
  readonly ready: readonly string[];
  /** Values of codebooks that are to be made for it. */
  readonly values: readonly { readonly codebook: string; readonly value: string; readonly code: string }[];
  /** A code that it gives. */
  readonly example: string;
  /** One of the few that are offered first. */
  readonly first: boolean;
}

/** The templates in a language. */
export const templatesIn = (locale: TemplateLocale): readonly TemplateSummary[] =>
  templates.map(({ id, category, name, description, pattern, further, ready, values, examples, sample, first }) => ({
    id,
    category,
    name: name[locale],
    description: description[locale],
    pattern,
    further: further.map((rule) => ({ name: rule.name[locale], pattern: rule.pattern })),
    ready,
    values: values.map(({ codebook, value, code }) => ({ codebook, value: value[locale], code })),
    example: sample ?? examples.find((example) => example.further === undefined)?.code ?? "",
    first,
  }));
