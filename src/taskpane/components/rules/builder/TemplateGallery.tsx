import { Button, makeStyles, SearchBox, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RuleTemplate } from "../../../../app/api";
import { useTemplates } from "../../../hooks/useTemplates";
import { usePane } from "../../../PaneContext";
import { CodeText, Hint } from "../../shared/Hint";
import { useBuilderWords } from "./words";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  search: { maxWidth: "none", width: "100%" },
  list: { margin: 0, padding: 0, listStyle: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  all: { marginTop: tokens.spacingVerticalS },
  example: { fontWeight: tokens.fontWeightSemibold },
});

const matches = ({ name, description, pattern, example }: RuleTemplate, wanted: string) =>
  [name, description, pattern, example].some((text) => text.toLowerCase().includes(wanted));

/** Rules to begin with: the few that most offices take, all of them on demand, found by words and category. */
export function TemplateGallery({ onUse }: { readonly onUse: (template: RuleTemplate) => void }) {
  const styles = useStyles();
  const { count } = usePane();
  const words = useBuilderWords();
  const templates = useTemplates();
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = all ? templates.filter((each) => (category === "" || each.category === category) && matches(each, wanted)) : templates.filter(({ first }) => first);
  const categories = [...new Set(templates.map((each) => each.category))];
  return (
    <div>
      {all && (
        <div className={styles.filters}>
          <SearchBox
            size="small"
            className={styles.search}
            aria-label={words.templateSearch}
            placeholder={words.templateSearch}
            value={search}
            onChange={(_, data) => setSearch(data.value)}
          />
          <Select size="small" aria-label={words.templateCategory} value={category} onChange={(_, data) => setCategory(data.value)}>
            <option value="">{words.allCategories}</option>
            {categories.map((each) => (
              <option key={each} value={each}>
                {words.categories[each] ?? each}
              </option>
            ))}
          </Select>
        </div>
      )}
      <ul className={styles.list} aria-label={words.templates}>
        {shown.map((each) => (
          <li key={each.id} className={styles.item}>
            <span>
              <Text weight="semibold">{each.name}</Text>
              <Hint>{each.description}</Hint>
              <CodeText className={styles.example}>{each.example}</CodeText>
            </span>
            <Button size="small" aria-label={words.templateUseThis(each.name)} onClick={() => onUse(each)}>
              {words.templateUse}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && templates.length > 0 && <Hint>{words.templateNone}</Hint>}
      {!all && templates.length > 0 && (
        <Button size="small" className={styles.all} onClick={() => setAll(true)}>
          {words.allTemplates(count(templates.length))}
        </Button>
      )}
    </div>
  );
}
