import { Button } from "@fluentui/react-components";
import type { Finding } from "../../../core";
import { useTask } from "../../hooks/useTask";
import { usePane } from "../../PaneContext";

export interface AddMissingBooksProps {
  readonly problems: readonly Finding[];
  /** Ids of the ready codebooks that are meant, where several go by one name. */
  readonly preferred?: readonly string[];
}

/** One button for each codebook that a rule lacks and that is ready to be added; of several that go by one name, the preferred or first. */
export function AddMissingBooks({ problems, preferred = [] }: AddMissingBooksProps) {
  const { custcode, strings, locale, announce } = usePane();
  const adding = useTask(async (id: string, title: string) => {
    await custcode.rules.addReadyCodebook(id, locale);
    announce(strings.codebooks.added(title));
  });
  const names = new Set(problems.flatMap(({ kind, params }) => (kind === "codebook-missing" ? [String(params["codebook"])] : [])));
  const ready = custcode.setup.readyCodebooks(locale);
  return (
    <>
      {[...names].map((name) => {
        const books = ready.filter((each) => each.name === name);
        const book = books.find(({ id }) => preferred.includes(id)) ?? books[0];
        return book ? (
          <Button key={name} size="small" disabledFocusable={adding.busy} onClick={() => void adding.run(book.id, book.title)}>
            {strings.codebooks.addThis(book.title)}
          </Button>
        ) : null;
      })}
    </>
  );
}
