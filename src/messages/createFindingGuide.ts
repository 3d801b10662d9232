/** What each kind of finding means, how it happens and what to do: for a "?" beside it and for the pages. Apart from the sentences, because few people ask. */
import type { Locale } from "../app/api";
import type { CodeFindingKind } from "../core/validate/catalogue";
import type { FindingExplanation, FindingGuide } from "./findingDictionary";
import { findingGuideEn } from "./findingGuide.en";
import { findingGuideZh } from "./findingGuide.zh";

const guides: Readonly<Record<Locale, FindingGuide>> = { "zh-CN": findingGuideZh, "en-US": findingGuideEn };

export const explainFinding = (locale: Locale, kind: CodeFindingKind): FindingExplanation => guides[locale][kind];
