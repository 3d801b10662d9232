import { useMemo, useState } from "react";
import type { ReadyCodebookSummary, RuleTemplate } from "../../app/api";
import type { Finding, RuleDefinition } from "../../core";
import { proposedPattern } from "../components/firstRun/proposedPattern";
import { usePane } from "../PaneContext";
import { ruleCodebooks } from "../ruleInputs";
import { useTask } from "./useTask";
import { useTemplates } from "./useTemplates";

/** The choice of writing one's own rule, beside the templates' ids. */
export const ownRule = "own";

export interface FirstRunChoice {
  /** The few templates that are offered first. */
  readonly templates: readonly RuleTemplate[];
  /** Id of the chosen template, or `ownRule`. */
  readonly template: string;
  readonly pattern: string;
  readonly findings: readonly Finding[];
  readonly ready: readonly (ReadyCodebookSummary & { readonly chosen: boolean; readonly needed: boolean; readonly alternative: boolean })[];
  /** Codebooks of the rule for which nothing is ready. */
  readonly notReady: readonly string[];
  readonly canSetUp: boolean;
  readonly busy: boolean;
  chooseTemplate(id: string): void;
  setOwn(pattern: string): void;
  choose(id: string, chosen: boolean): void;
  setUp(): Promise<void>;
}

const codebooksOf = (definition: RuleDefinition | undefined) => (definition ? ruleCodebooks(definition) : []);

/** What is chosen on the first page: a rule, the ready codebooks (those that the rule needs, until somebody says otherwise), and setting up. */
export function useFirstRun(): FirstRunChoice {
  const { custcode, locale, strings, announce } = usePane();
  const all = useTemplates();
  const templates = useMemo(() => all.filter(({ first }) => first), [all]);
  const [picked, chooseTemplate] = useState<string | undefined>(undefined);
  const template = picked ?? templates[0]?.id ?? "";
  const [own, setOwn] = useState(proposedPattern);
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const books = useMemo(() => custcode.setup.readyCodebooks(locale), [custcode, locale]);

  const chosen = templates.find(({ id }) => id === template);
  const pattern = chosen?.pattern ?? own;
  const { definition, findings } = useMemo(() => custcode.rules.parse(pattern), [custcode, pattern]);
  const needed = codebooksOf(definition);
  const ready = books.map((book, index) => {
    const isNeeded = needed.includes(book.name);
    // Of several that go by one name the template's is proposed, or else the first.
    const meant = books.find(({ id, name }) => name === book.name && chosen?.ready.includes(id) === true);
    const isProposed = meant ? meant.id === book.id : books.findIndex(({ name }) => name === book.name) === index;
    return { ...book, needed: isNeeded, alternative: !isProposed, chosen: said[book.id] ?? (isNeeded && isProposed) };
  });

  /** Books that go by one name would mix in one codebook: choosing one puts the others aside. */
  const choose = (id: string, chosen: boolean) => {
    const name = books.find((book) => book.id === id)?.name;
    const others = chosen ? books.filter((book) => book.name === name && book.id !== id) : [];
    setSaid((before) => ({ ...before, ...Object.fromEntries(others.map((other) => [other.id, false])), [id]: chosen }));
  };

  const setup = useTask(async () => {
    await custcode.setup.create({
      locale,
      rule: { name: strings.firstRun.ruleName, pattern },
      codebooks: ready.filter(({ chosen }) => chosen).map(({ id }) => id),
    });
    announce(strings.firstRun.done);
  });

  return {
    templates,
    template,
    pattern,
    findings,
    ready,
    notReady: needed.filter((name) => !books.some((book) => book.name === name)),
    canSetUp: definition !== undefined,
    busy: setup.busy,
    chooseTemplate,
    setOwn,
    choose,
    setUp: setup.run,
  };
}
