import { useMemo, useState } from "react";
import type { ReadyCodebookSummary } from "../../app/api";
import type { Finding, RuleDefinition } from "../../core";
import { templates, type Template } from "../components/firstRun/templates";
import { usePane } from "../PaneContext";
import { ruleCodebooks } from "../ruleInputs";
import { useTask } from "./useTask";

export interface FirstRunChoice {
  readonly template: Template["id"];
  readonly pattern: string;
  readonly findings: readonly Finding[];
  readonly ready: readonly (ReadyCodebookSummary & { readonly chosen: boolean; readonly needed: boolean; readonly alternative: boolean })[];
  /** Codebooks of the rule for which nothing is ready. */
  readonly notReady: readonly string[];
  readonly canSetUp: boolean;
  readonly busy: boolean;
  chooseTemplate(id: Template["id"]): void;
  setOwn(pattern: string): void;
  choose(id: string, chosen: boolean): void;
  setUp(): Promise<void>;
}

const codebooksOf = (definition: RuleDefinition | undefined) => (definition ? ruleCodebooks(definition) : []);

/** What is chosen on the first page: a rule, the ready codebooks (those that the rule needs, until somebody says otherwise), and setting up. */
export function useFirstRun(): FirstRunChoice {
  const { custcode, locale, strings, announce } = usePane();
  const [template, chooseTemplate] = useState<Template["id"]>("regionIndustry");
  const [own, setOwn] = useState("{region}-{industry}-{seq:4}");
  const [said, setSaid] = useState<Readonly<Record<string, boolean>>>({});
  const books = useMemo(() => custcode.setup.readyCodebooks(locale), [custcode, locale]);

  const pattern = template === "own" ? own : (templates.find(({ id }) => id === template)?.pattern ?? own);
  const { definition, findings } = useMemo(() => custcode.rules.parse(pattern), [custcode, pattern]);
  const needed = codebooksOf(definition);
  const ready = books.map((book, index) => {
    const isNeeded = needed.includes(book.name);
    // Of several that go by one name the first is proposed.
    const isFirst = books.findIndex(({ name }) => name === book.name) === index;
    return { ...book, needed: isNeeded, alternative: !isFirst, chosen: said[book.id] ?? (isNeeded && isFirst) };
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
