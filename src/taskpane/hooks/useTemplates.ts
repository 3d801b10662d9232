import { useEffect, useState } from "react";
import type { RuleTemplate } from "../../app/api";
import { usePane } from "../PaneContext";

const none: readonly RuleTemplate[] = [];

/** Rules to begin with in the language of Office; none until they are loaded. */
export function useTemplates(): readonly RuleTemplate[] {
  const { custcode, locale, report } = usePane();
  const [templates, setTemplates] = useState<readonly RuleTemplate[]>(none);
  useEffect(() => {
    let current = true;
    custcode.rules
      .templates(locale)
      .then((loaded) => current && setTemplates(loaded))
      .catch((error: unknown) => current && report(error));
    return () => {
      current = false;
    };
  }, [custcode, locale, report]);
  return templates;
}
