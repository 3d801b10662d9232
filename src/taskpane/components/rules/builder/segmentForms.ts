/**
 * The forms of all kinds of segments, in the order of the menu. A new kind is a file in `forms` and a line here; the rest of the builder
 * asks this table.
 */
import type { SegmentDefinition } from "../../../../core";
import { checkForm } from "./forms/CheckForm";
import { codebookForm } from "./forms/CodebookForm";
import { copyForm } from "./forms/CopyForm";
import { dateForm } from "./forms/DateForm";
import { initialsForm } from "./forms/InitialsForm";
import { literalForm } from "./forms/LiteralForm";
import { parentForm } from "./forms/ParentForm";
import { randomForm } from "./forms/RandomForm";
import { reservedForm } from "./forms/ReservedForm";
import { sequenceForm } from "./forms/SequenceForm";
import type { SegmentForm } from "./segmentForm";

const forms = {
  literal: literalForm,
  codebook: codebookForm,
  sequence: sequenceForm,
  date: dateForm,
  copy: copyForm,
  initials: initialsForm,
  parent: parentForm,
  check: checkForm,
  random: randomForm,
  reserved: reservedForm,
} as const satisfies { readonly [K in SegmentDefinition["kind"]]: SegmentForm<Extract<SegmentDefinition, { kind: K }>> };

/** A form that is handed only segments of its own kind; the one place where TypeScript has to take our word for it. */
export type AnySegmentForm = SegmentForm<SegmentDefinition>;

export const segmentForms = Object.values(forms) as unknown as readonly AnySegmentForm[];

/** The form of the segment's kind. */
export const formOf = (segment: SegmentDefinition): AnySegmentForm => forms[segment.kind] as unknown as AnySegmentForm;
