/** What the Rules tab fetches when it is opened: the builder with its words, the lint's sentences, templates. */
export { RuleAdvice } from "./RuleAdvice";
export { RuleBuilder } from "./RuleBuilder";
export { RuleTransfer } from "./RuleTransfer";
export { RuleVersions } from "./RuleVersions";
export { StartFrom } from "./StartFrom";
export { TemplateNeeds } from "./TemplateNeeds";
