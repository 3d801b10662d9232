// docs/findings.md and docs/findings.zh-CN.md: every kind of finding with what it means, made of the catalogue and the sentences of the product.
import { importTypeScript } from "./importTypeScript.mjs";
import { at } from "./paths.mjs";

const texts = [
  {
    locale: "en-US",
    other: "[简体中文](findings.zh-CN.md)",
    title: "What a list of codes can have wrong",
    intro: [
      "When a list of existing codes is validated, CustCode tells each thing that is wrong with a code, its cell, its row, or the list as a whole. Every kind has a number and a name that never change, so that reports of different days can be compared. This page is made of the program's own texts.",
      "An **error** makes a code unusable, or two customers one. A **warning** wants a look. **Information** can be left as it is. A code is good only if its cell is text and says exactly what the rule prints.",
    ],
    head: ["Number", "Finding", "Severity", "Kind"],
    means: "What it means",
    happens: "How it happens",
    remedy: "What to do",
    example: "For example",
    says: "is told as",
    ends: ".",
    certainty: {
      title: "How sure a proposed code is",
      rows: ["One code can be meant, and what happened to it is of one kind. It may be applied without a look.", "One code is far more likely than the others, for the reasons given. Have a look first.", "Several codes are possible, or the code cannot be restored. A person must choose."],
    },
    damages: { title: "What is undone to find it" },
    colon: ": ",
  },
  {
    locale: "zh-CN",
    other: "[English](findings.md)",
    title: "检查结果一览",
    intro: [
      "检查一份已有编码的名单时，CustCode 会指出编码、单元格、所在的行，以及整份名单的问题。每一种检查结果都有固定的编号和名称，不同日子的报告可以互相比较。本页由程序自己的文字生成。",
      "**错误**：编码不能用，或者会把两个客户当成一个。**警告**：需要看一看。**提示**：可以不处理。只有单元格是文本、内容与规则编出的完全一样，编码才算正确。",
    ],
    head: ["编号", "检查结果", "程度", "名称"],
    means: "含义",
    happens: "怎么会这样",
    remedy: "怎么办",
    example: "例如",
    says: "会提示",
    ends: "",
    certainty: {
      title: "建议的编码有多大把握",
      rows: ["只可能是这一个编码，而且出的是一种问题。可以直接采用。", "这个编码比其他的可能性大得多，并说明依据。请先看一看。", "有几个可能的编码，或者无法复原。需要由人选择。"],
    },
    damages: { title: "为了找到它而还原的" },
    colon: "：",
  },
];

/** What Markdown would take for marks, or nobody could see. */
const shown = (text) => {
  const visible = text.replace(/[\u200b\u00a0]/g, (character) => `‹U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}›`);
  return visible.includes("`") ? `\`\` ${visible} \`\`` : `\`${visible}\``;
};
const escaped = (text) => text.replace(/[|*_<>]/g, (mark) => `\\${mark}`);
const table = (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The pages by their names. */
export const findingPages = async () => {
  const [{ catalogue }, { findingExamples }, { createFindingMessages }, { explainFinding }, { damages }] = await Promise.all([
    importTypeScript(at("src", "core", "validate", "catalogue.ts")),
    importTypeScript(at("src", "core", "validate", "examples.ts")),
    importTypeScript(at("src", "messages", "createFindingMessages.ts")),
    importTypeScript(at("src", "messages", "createFindingGuide.ts")),
    importTypeScript(at("src", "core", "validate", "inspection.ts")),
  ]);
  const kinds = Object.keys(catalogue);
  return texts.map((say) => {
    const messages = createFindingMessages(say.locale);
    const section = (kind) => {
      const { text, finding } = findingExamples[kind];
      const { means, happens, remedy } = explainFinding(say.locale, kind);
      const sentence = `“${escaped(messages.note(finding, text))}”`;
      return [
        `### ${catalogue[kind].number} ${messages.title(kind)}`, "",
        `\`${kind}\` · ${messages.severity(catalogue[kind].severity)}`, "",
        `- **${say.means}**${say.colon}${means}`,
        `- **${say.happens}**${say.colon}${happens}`,
        `- **${say.remedy}**${say.colon}${remedy}`,
        `- **${say.example}**${say.colon}${text === "" ? sentence : say.locale === "zh-CN" ? `${shown(text)}，${say.says}${sentence}` : `${shown(text)} ${say.says} ${sentence}`}`,
      ].join("\n");
    };
    const page = [
      `# ${say.title}`, say.other, ...say.intro,
      table(say.head, kinds.map((kind) => [catalogue[kind].number, messages.title(kind), messages.severity(catalogue[kind].severity), `\`${kind}\``])),
      `## ${say.certainty.title}`,
      ["certain", "likely", "open"].map((certainty, i) => `- **${messages.certainty(certainty)}**${say.colon}${say.certainty.rows[i]}`).join("\n"),
      `## ${say.damages.title}`,
      damages.map((damage) => `- ${messages.damage(damage)} (\`${damage}\`)`).join("\n"),
      `## ${say.head[1]}`,
      ...kinds.map(section),
    ];
    return [say.locale === "zh-CN" ? "findings.zh-CN.md" : "findings.md", `${page.join("\n\n")}\n`];
  });
};
