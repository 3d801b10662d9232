// The tables of docs/rule-language.md, made of the code that reads rules, so that the pages cannot say anything else than it does.
import { importTypeScript } from "./importTypeScript.mjs";
import { at } from "./paths.mjs";
import { dateTokenTexts, examplePatterns, foreignSamples, kindTexts, optionTexts, tableTexts, testTexts } from "./ruleLanguageTexts.mjs";

const core = (...parts) => importTypeScript(at("src", "core", ...parts));

/** Everything that the tables are made of. */
export const loadRuleLanguage = async () => {
  const [registry, settings, sequenceOptions, alphabets, checkDigits, dates, ready, index, templates, foreign, pinyin] = await Promise.all([
    core("segments", "registry.ts"),
    core("pattern", "settings.ts"),
    core("segments", "sequence", "sequenceOptions.ts"),
    core("segments", "alphabets.ts"),
    core("checkDigits", "index.ts"),
    core("dates", "index.ts"),
    core("codebooks", "ready", "index.ts"),
    core("index.ts"),
    core("templates", "index.ts"),
    core("foreign", "index.ts"),
    importTypeScript(at("src", "pinyin", "loadInitialsReader.ts")),
  ]);
  const books = await Promise.all(ready.readyCodebooks.map(({ id, name }) => ready.loadReadyCodebook(id, "zh-CN", usualBooks.includes(id) ? name : id)));
  return {
    registry, settings, periods: sequenceOptions.periods, alphabets: alphabets.alphabets, checkDigits, dates, ready, index, templates, foreign,
    entries: books.flat(), initials: await pinyin.loadInitialsReader(),
  };
};

/** Ready codebooks that the example patterns mean by an input's name alone. */
const usualBooks = ["provinces", "cities", "industries", "tiers-by-sales"];

const isChinese = (word) => /\p{Script=Han}/u.test(word);
const code = (text) => (text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``);
const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(cell).join(" | ")} |`).join("\n");

const textFor = (texts, key) => {
  if (!Object.hasOwn(texts, key)) throw new Error(`scripts/lib/ruleLanguageTexts.mjs has no text for ${key}`);
  return texts[key];
};

/**
 * All tables in one language, by the names of their markers.
 * @param {0 | 1} language 0 English, 1 Chinese
 * @returns {Readonly<Record<string, string>>} Markdown by name
 * @throws Error naming what has no text
 */
export const ruleTables = (loaded, language) => {
  const { registry, settings, periods, alphabets, checkDigits, dates, ready, index, templates, foreign } = loaded;
  const kinds = Object.values(registry.segmentKinds);
  const locale = language === 0 ? "en-US" : "zh-CN";
  const say = (key, values = {}) => textFor(tableTexts, key)[language].replace(/\$(\w+)/g, (_, name) => String(values[name]));
  const list = (words) => words.map(code).join(say("comma"));
  const english = (words) => list(words.filter((word) => !isChinese(word)));
  const chinese = (words) => list(words.filter(isChinese));

  /** What may be written for an argument or option. */
  const takes = (spec) => {
    if (spec.takes === "integer") return say("integer", spec);
    if (spec.takes !== "word") return say(spec.takes);
    const values = Object.values(spec.values);
    if (values.length > 4) {
      const number = spec.number === undefined ? "" : `${say("semicolon")}${say("andNumber", { ...spec.number, word: code(spec.values[spec.number.after][0]) })}`;
      return say("tableBelow", { count: values.length }) + number;
    }
    return values.map((words) => `${code(words[0])} (${list(words.slice(1))})`).join(say("or"));
  };
  const optionTable = (kind, { arguments: places, options }) =>
    table(
      [say("english"), say("chinese"), say("takes"), say("means")],
      [
        ...places.map((spec) => [`*${say("argument")}${say("colon")}${spec.name}*`, "", takes(spec), textFor(optionTexts, `${kind}.${spec.name}`)[language]]),
        ...Object.entries(options).map(([name, spec]) => [english(spec.words), chinese(spec.words), takes(spec), textFor(optionTexts, `${kind}.${name}`)[language]]),
      ],
    );

  const kindRow = ({ kind, heads, infix = [] }) => {
    const { name, prints } = textFor(kindTexts, kind);
    const begins = heads.length > 0 ? list(heads) : kind === "literal" ? say("noBraces") : infix.length > 0 ? "" : say("anyInput");
    const behind = infix.map(({ words: [first, ...others], options }) => {
      const form = code(`:${[first, ...options.arguments.map((spec) => spec.name)].join(":")}`);
      return others.length === 0 ? form : `${form} (${list(others)})`;
    });
    return [`**${name[language]}** ${code(kind)}`, begins, behind.join("<br>"), prints[language]];
  };

  const percent = (rates, key) => {
    const share = rates.all[key];
    const inDigits = rates.inDigits?.[key];
    return inDigits === undefined || inDigits === share ? `${share} %` : `${share} % (${say("digits")}: ${inDigits} %)`;
  };
  const payloadName = (payload) => (payload.length === 10 ? "digits" : payload.length === 26 ? "letters" : payload.length === 36 ? "both" : "safeBoth");
  const checkRow = ({ id, words, payload, alphabet, width, advised, weak }) => {
    const rates = checkDigits.catchRates[id];
    const signs = [...alphabet].filter((character) => !payload.includes(character)).join("");
    return [
      `${code(id)}${advised ? ` (${say("advised")})` : weak ? ` (${say("weak")})` : ""}`,
      words.join(say("comma")),
      say(payloadName(payload)),
      say(width === 1 ? "oneOf" : "twoOf") + (signs === "" ? "" : `${say("or")}${code(signs)}`),
      percent(rates, "single"), percent(rates, "swap"), percent(rates, "jumpSwap"), percent(rates, "twin"),
    ];
  };

  const day = { year: 2023, month: 10, day: 1, hour: 9, minute: 30, second: 5 };
  const tokenExample = (token) => dates.formatDate(dates.parseDateFormat(token).tokens, day, 4);

  const { rule, input, tests } = settings.settingWords;
  const phrases = { is: "is", "is-not": "is not", above: "above", "at-least": "at least", below: "below", "at-most": "at most", blank: "is blank", given: "is given" };

  const fields = kinds.filter(({ options }) => options !== undefined).map(({ kind, options }) => [`options-${kind}`, optionTable(kind, options)]);
  return {
    ...Object.fromEntries(fields),
    kinds: table([say("kind"), say("written"), say("behind"), say("prints")], kinds.map(kindRow)),
    "settings-rule": optionTable("rule", rule),
    "settings-input": optionTable("input", input),
    "settings-tests": table(
      [say("test"), say("alsoCalled"), say("holds")],
      Object.entries(tests).map(([test, words]) => [code(phrases[test]), list(words.filter((word) => word !== phrases[test])), textFor(testTexts, test)[language]]),
    ),
    "reserved-words": list(registry.reservedHeads),
    periods: table(
      [say("period"), say("chinese"), say("keyPart")],
      Object.entries(periods).map(([period, words]) => [english(words), chinese(words), code(dates.periodOf(day, period, 4))]),
    ),
    "date-tokens": table(
      [say("token"), say("prints"), say("tokenExample")],
      Object.keys(dates.dateTokens).map((token) => [code(token), textFor(dateTokenTexts, token)[language], code(token === "mm" ? "30" : tokenExample(token))]),
    ),
    alphabets: table(
      [say("alphabet"), say("characters"), say("codesOfFour")],
      Object.entries(alphabets).map(([name, characters]) => [code(name), code(characters), (characters.length ** 4).toLocaleString("en-US")]),
    ),
    checks: table(
      ["scheme", "alsoCalled", "checks", "adds", "oneWrong", "swapped", "jumped", "twins"].map((key) => say(key)),
      checkDigits.checkSchemeIds.map((id) => checkRow(checkDigits.checkSchemes[id])),
    ),
    codebooks: table(
      ["id", "book", "content", "values", "source", "licence", "date"].map((key) => say(key)),
      ready.readyCodebooks.map(({ id, name, title, count, source, licence, date }) => [code(id), code(name), title[locale], count, source, licence, date]),
    ),
    examples: table(
      [say("pattern"), say("row"), say("code")],
      examplePatterns.map(({ pattern, row = {} }) => [code(pattern), Object.values(row).join(say("comma")), code(firstCode(loaded, pattern, row))]),
    ),
    templates: table(
      [say("template"), say("pattern"), say("codes")],
      templates.templates.map(({ name, pattern, further, examples, sample }) => [
        name[locale],
        [pattern, ...further.map((other) => other.pattern)].map(code).join("<br>"),
        (examples.length > 0 ? examples.map((example) => example.code) : [sample ?? ""]).map(code).join(" "),
      ]),
    ),
    foreign: table(
      [say("pasted"), say("system"), say("becomes")],
      foreignSamples.map((text) => {
        const [conversion] = foreign.convertForeign(text);
        if (conversion === undefined) throw new Error(`no system writes ${text}`);
        return [code(text), conversion.system, code(conversion.pattern)];
      }),
    ),
  };

  /** The code that the core gives to the first row of an empty list. */
  function firstCode({ entries, initials }, pattern, row) {
    const must = (result) => {
      if (result.ok) return result.value;
      throw new Error(`${pattern}: ${JSON.stringify(result.findings)}`);
    };
    const { books } = index.buildCodebooks(entries);
    const environment = { today: () => "2026-01-31", random: () => 0, initials };
    const compiled = must(index.compileRule(must(index.parsePattern(pattern)), books, environment));
    const register = index.createRegister([]);
    const issuer = index.createIssuer({ rule: compiled, name: "", version: 1, register, counters: index.createCounters([], register), batch: "", by: "", at: "" });
    const outcome = issuer.add({ inputs: compiled.inputs.map((name) => row[name] ?? null), recordKey: null, cell: "" });
    if (outcome.status !== "issued") throw new Error(`${pattern}: ${JSON.stringify(outcome)}`);
    return outcome.code;
  }
};

const marker = /(<!-- generated: ([\w-]+) -->\n)([\s\S]*?)(\n?<!-- end -->)/g;

/**
 * A page with its generated parts made anew.
 * @throws Error when the page asks for a table that does not exist.
 */
export const withTables = (page, tables) =>
  page.replace(marker, (_, open, name, _old, close) => {
    if (!Object.hasOwn(tables, name)) throw new Error(`there is no table called ${name}`);
    return `${open}\n${tables[name]}\n${close.startsWith("\n") ? close : `\n${close}`}`;
  });

/** The tables that no marker of the page asks for. */
export const missingTables = (page, tables) => {
  const asked = new Set([...page.matchAll(marker)].map(([, , name]) => name));
  return Object.keys(tables).filter((name) => !asked.has(name));
};
