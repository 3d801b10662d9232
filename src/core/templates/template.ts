/** A rule to begin with, as data: what it is called, its pattern, the codebooks that it needs, and rows that show what it gives. */
import type { InputValue } from "../types";

export type TemplateLocale = "zh-CN" | "en-US";
export type Bilingual = Readonly<Record<TemplateLocale, string>>;
export type TemplateCategory = "simple" | "attributes" | "dates" | "names" | "hierarchy" | "fixed" | "conditions" | "options";

/** A row and the code that it gets. */
export interface TemplateExample {
  /** Which of `further` issues it; undefined: the template's own rule. */
  readonly further?: number;
  /** Values by input, in Chinese. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  readonly code: string;
}

export interface Template {
  readonly id: string;
  readonly category: TemplateCategory;
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly pattern: string;
  /** Rules that belong to it, as the one that codes the parents; they are issued first. */
  readonly further: readonly { readonly name: Bilingual; readonly pattern: string }[];
  /** Ids of the ready codebooks that it needs. */
  readonly ready: readonly string[];
  /** Values of codebooks that are nobody's but the office's own. */
  readonly values: readonly { readonly codebook: string; readonly value: Bilingual; readonly code: string }[];
  /** Issued one after the other on an empty register; the first of the template's own rule is shown to people. */
  readonly examples: readonly TemplateExample[];
  /** Shown where no row says so beforehand, as for random characters. */
  readonly sample?: string;
  /** The day on which the examples are issued, for rules that print today. */
  readonly today?: string;
  /** One of the few that are offered first. */
  readonly first: boolean;
}

export const both = (chinese: string, english: string): Bilingual => ({ "zh-CN": chinese, "en-US": english });

const plain = { further: [], ready: [], values: [], first: false } as const;

/** A template; what is left out is empty. */
export const template = (about: Partial<Template> & Pick<Template, "id" | "category" | "name" | "description" | "pattern" | "examples">): Template => ({ ...plain, ...about });
