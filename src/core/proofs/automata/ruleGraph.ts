/**
 * A rule as an automaton: walks through it spell the rule's codes, and each step knows the part whose character it is.
 *
 * Characters that the rule and the asker treat alike form one class and one step, so that an alphabet costs a few steps instead of
 * thirty. Texts of a part share beginnings and ends (the minimal automaton of their list, Daciuk et al. 2000). Part after part is laid
 * with silent transitions, which are then taken out.
 */
import type { Language } from "../../segments/language";
import type { ProofPart } from "../proofRule";
import { compareCharacters } from "./alphabeticalOrder";

export interface RuleStep {
  readonly symbol: number;
  readonly part: number;
  readonly to: number;
}

export interface RuleGraph {
  readonly start: number;
  readonly nodeCount: number;
  /** The characters of each class, in alphabetical order; a step's `symbol` is an index into this list. */
  readonly classes: readonly (readonly string[])[];
  /** The steps that start at a node, each once. */
  stepsFrom(node: number): readonly RuleStep[];
  /** True when a code may end at the node. */
  ends(node: number): boolean;
  /** The class of a character; undefined when no code has it. */
  classOf(character: string): number | undefined;
}

/** How the asker sees characters. */
export interface Characters {
  /** Characters with different signs are never put into one class. */
  sign(character: string): string;
  /** The characters that stand for all those that "anything" allows, besides those that the rule names. */
  readonly samples: readonly string[];
}

/** For questions in which all characters that a rule does not name are alike. */
export const plainCharacters: Characters = { sign: () => "", samples: [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"] };

/** More repetitions than this are taken for endlessly many: no code is that long, and `conforms` has the last word. */
const longest = 1000;

const languagesIn = (language: Language): readonly Language[] => (language.kind === "sequence" ? language.items.flatMap(languagesIn) : [language]);

type CharactersLanguage = Language & { readonly kind: "characters" };

const growingNumber = ({ role, language }: ProofPart): CharactersLanguage | undefined =>
  role === "number" && language.kind === "characters" && language.most > language.least ? language : undefined;

interface Classes {
  readonly classes: readonly (readonly string[])[];
  readonly byCharacter: ReadonlyMap<string, number>;
  readonly byAlphabet: ReadonlyMap<string, readonly number[]>;
  /** The classes that "anything" allows: all. */
  readonly all: readonly number[];
}

const classesOf = (parts: readonly ProofPart[], characters: Characters): Classes => {
  const languages = parts.flatMap(({ language }) => languagesIn(language));
  // The zero of a number that may grow is not like its other digits.
  const named = new Set(parts.flatMap((part) => (growingNumber(part) ? [...growingNumber(part)!.alphabet].slice(0, 1) : [])));
  const alphabets = new Set<string>();
  let anything = false;
  for (const language of languages) {
    if (language.kind === "texts") for (const text of language.texts) for (const character of text) named.add(character);
    else if (language.kind === "characters") alphabets.add(language.alphabet);
    else anything = true;
  }
  const sets = [...alphabets].map((alphabet) => [alphabet, new Set(alphabet)] as const);
  const every = new Set([...named, ...sets.flatMap(([, set]) => [...set])]);
  if (anything) {
    // Besides the samples one character that nobody names.
    let point = 0x4e00;
    while (every.has(String.fromCodePoint(point))) point += 1;
    for (const character of [...characters.samples, String.fromCodePoint(point)]) every.add(character);
  }
  const classes: string[][] = [];
  const byCharacter = new Map<string, number>();
  const bySign = new Map<string, number>();
  for (const character of [...every].sort(compareCharacters)) {
    const sign = named.has(character) ? `=${character}` : `${sets.map(([, set]) => (set.has(character) ? 1 : 0)).join("")}|${characters.sign(character)}`;
    const index = bySign.get(sign) ?? classes.push([]) - 1;
    bySign.set(sign, index);
    classes[index]!.push(character);
    byCharacter.set(character, index);
  }
  const byAlphabet = new Map(sets.map(([alphabet, set]) => [alphabet, [...new Set([...set].map((character) => byCharacter.get(character)!))]]));
  return { classes, byCharacter, byAlphabet, all: classes.map((_, index) => index) };
};

interface Net {
  readonly silent: number[][];
  readonly steps: RuleStep[][];
}

const addNode = (net: Net): number => {
  net.silent.push([]);
  return net.steps.push([]) - 1;
};

/** Lays the texts between two nodes; texts with the same beginning or the same end share nodes. */
const layTexts = (net: Net, texts: readonly string[], part: number, from: number, to: number, { byCharacter }: Classes): void => {
  interface Branch {
    readonly next: Map<number, Branch>;
    ends: boolean;
  }
  const root: Branch = { next: new Map(), ends: false };
  for (const text of texts) {
    let branch = root;
    for (const character of text) {
      const symbol = byCharacter.get(character)!;
      let next = branch.next.get(symbol);
      if (!next) branch.next.set(symbol, (next = { next: new Map(), ends: false }));
      branch = next;
    }
    branch.ends = true;
  }
  const known = new Map<string, number>();
  const lay = (branch: Branch, at?: number): number => {
    const steps = [...branch.next].map(([symbol, next]) => ({ symbol, part, to: lay(next) }));
    const key = `${branch.ends} ${steps.map(({ symbol, to: next }) => `${symbol}>${next}`).join()}`;
    const found = at === undefined ? known.get(key) : undefined;
    if (found !== undefined) return found;
    const node = at ?? addNode(net);
    net.steps[node]!.push(...steps);
    if (branch.ends) net.silent[node]!.push(to);
    known.set(key, node);
    return node;
  };
  const begin = addNode(net);
  net.silent[from]!.push(begin);
  lay(root, begin);
};

/** Lays the language from a node on; returns the node where it ends. */
const layLanguage = (net: Net, language: Language, part: number, from: number, classes: Classes): number => {
  if (language.kind === "sequence") return language.items.reduce((at, item) => layLanguage(net, item, part, at, classes), from);
  const end = addNode(net);
  if (language.kind === "texts") {
    layTexts(net, language.texts, part, from, end, classes);
    return end;
  }
  const symbols = language.kind === "anything" ? classes.all : classes.byAlphabet.get(language.alphabet)!;
  const most = language.most > longest ? Math.min(language.least, longest) : language.most;
  let at = addNode(net);
  net.silent[from]!.push(at);
  for (let count = 0; count < most; count++) {
    if (count >= language.least) net.silent[at]!.push(end);
    const next = addNode(net);
    for (const symbol of symbols) net.steps[at]!.push({ symbol, part, to: next });
    at = next;
  }
  if (language.most > longest) for (const symbol of symbols) net.steps[at]!.push({ symbol, part, to: at });
  if (language.most >= language.least) net.silent[at]!.push(end);
  return end;
};

/**
 * Lays a number that may grow: with its usual width it may begin with zeros, longer it may not. The zero is the first character of the
 * alphabet.
 */
const layNumber = (net: Net, language: CharactersLanguage, part: number, from: number, classes: Classes): number => {
  const { alphabet, least, most } = language;
  const end = addNode(net);
  net.silent[layLanguage(net, { ...language, most: least }, part, from, classes)]!.push(end);
  const grown = addNode(net);
  for (const character of [...alphabet].slice(1)) net.steps[from]!.push({ symbol: classes.byCharacter.get(character)!, part, to: grown });
  net.silent[layLanguage(net, { ...language, least, most: most - 1 }, part, grown, classes)]!.push(end);
  return end;
};

const layPart = (net: Net, part: ProofPart, index: number, from: number, classes: Classes): number => {
  const number = growingNumber(part);
  return number ? layNumber(net, number, index, from, classes) : layLanguage(net, part.language, index, from, classes);
};

/** The automaton of a rule's parts. */
export const createRuleGraph = (parts: readonly ProofPart[], characters: Characters): RuleGraph => {
  const classes = classesOf(parts, characters);
  const net: Net = { silent: [], steps: [] };
  const start = addNode(net);
  const last = parts.reduce((at, part, index) => layPart(net, part, index, at, classes), start);

  const closures: (ReadonlySet<number> | undefined)[] = [];
  const closureOf = (node: number): ReadonlySet<number> => {
    const known = closures[node];
    if (known) return known;
    const seen = new Set([node]);
    for (const at of seen) for (const next of net.silent[at]!) seen.add(next);
    return (closures[node] = seen);
  };
  const steps: (readonly RuleStep[] | undefined)[] = [];
  return {
    start,
    nodeCount: net.steps.length,
    classes: classes.classes,
    classOf: (character) => classes.byCharacter.get(character),
    ends: (node) => closureOf(node).has(last),
    stepsFrom(node) {
      const known = steps[node];
      if (known) return known;
      const found = new Map<string, RuleStep>();
      for (const at of closureOf(node)) for (const step of net.steps[at]!) found.set(`${step.symbol} ${step.part} ${step.to}`, step);
      return (steps[node] = [...found.values()]);
    },
  };
};
