import { normalizeText, proposeColumns } from "../../core";
import { headerWords, recordKeyWords, targetWords } from "../../core/columns/headerWords";
import type { ColumnProposal, ListSource, ListUseCases } from "../api";
import type { Ports } from "../ports";
import type { Workspace } from "../workspace/workspace";
import { chooseArea, describeList, type HeaderSense } from "./describeList";
import { dryRunList, issueList } from "./issueList";
import { undoBatch } from "./undoBatch";
import { watchList } from "./watchList";

/** Columns for inputs, customer and codes, by the list's headers. */
export function proposeForList(inputs: readonly string[], list: ListSource, also: Readonly<Record<string, readonly string[]>>): ColumnProposal {
  return proposeColumns(inputs, list.columns.map(({ header }) => header), also);
}

const KNOWN_HEADERS = new Set([...Object.values(headerWords).flat(), ...recordKeyWords, ...targetWords].map(normalizeText));

/** The use cases about lists: finding, encoding, undoing. */
export function createLists(dependencies: {
  readonly workspace: Workspace;
  readonly ports: Ports;
  readonly onError: (error: unknown) => void;
  /** Rows of a list that are issued together; as many as do an Excel good when left out. */
  readonly rowsPerStep?: number;
}): ListUseCases {
  const { workspace, ports, onError } = dependencies;

  const sense: HeaderSense = {
    isHeaderWord: (text) => KNOWN_HEADERS.has(normalizeText(text)) || inputNames().has(normalizeText(text)),
    isKnownValue: (text) => {
      const { books } = workspace.snapshot().ruleBook;
      return !sense.isHeaderWord(text) && books.names.some((name) => books.get(name)?.lookup(text).kind === "code");
    },
  };

  function inputNames(): ReadonlySet<string> {
    const words = workspace.snapshot().ruleBook.rules.flatMap(({ version: { name } }) => [...workspace.inputsOf(name), ...Object.values(workspace.headersOf(name)).flat()]);
    return new Set(words.map(normalizeText));
  }

  return {
    async find() {
      const selection = await ports.lists.selection();
      const chosen = chooseArea(selection);
      return describeList(selection, chosen, await ports.lists.facts(selection.sheet, chosen.area), sense);
    },
    onSelectionChanged(listener) {
      const added = ports.events.onSelectionChanged(listener);
      added.catch(onError);
      return () => void added.then((remove) => remove()).catch(onError);
    },
    onListChanged: (shown, listener) => watchList(ports, shown, listener, onError),
    propose: (rule, list) => proposeForList(workspace.inputsOf(rule), list, workspace.headersOf(rule)),
    dryRun: (request, run) => dryRunList(dependencies, request, run),
    issue: (request, run) => issueList(dependencies, request, run),
    undo: (batch, how) => undoBatch(dependencies, batch, how),
    goTo: (address) => ports.lists.select(address),
  };
}
