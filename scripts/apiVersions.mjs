// node scripts/apiVersions.mjs: writes which requirement set brought which member of Excel's API, for the classes that the emulated
// Excel plays, out of the remarks ("[Api set: ExcelApi 1.9]") of @types/office-js (MIT). Run it again when that package is updated.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { at } from "./lib/paths.mjs";

const objects = at("src", "workbench", "emulator", "objects");
const played = new Set(
  readdirSync(objects).flatMap((name) => [...readFileSync(path.join(objects, name), "utf8").matchAll(/wireClass(?:<[^(]*>)?\(\s*"(\w+)"/g)].map(([, type]) => type)),
);

const file = at("node_modules", "@types", "office-js", "index.d.ts");
const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);

/** "1.9" out of a declaration's own comment; undefined where it says nothing, or where the member is a preview. */
const versionOf = (node) => {
  const comments = ts.getLeadingCommentRanges(source.text, node.pos) ?? [];
  const text = comments.map(({ pos, end }) => source.text.slice(pos, end)).at(-1) ?? "";
  return /\[Api set: ExcelApi (\d+\.\d+)\]/.exec(text)?.[1];
};

const wireName = (name) => name.charAt(0).toUpperCase() + name.slice(1);
const versions = {};

const readClass = (declaration) => {
  const inherited = versionOf(declaration) ?? "1.1";
  const members = {};
  for (const member of declaration.members) {
    if (!member.name || !ts.isIdentifier(member.name)) continue;
    const version = versionOf(member) ?? inherited;
    // The oldest overload counts.
    const name = wireName(member.name.text);
    if (version !== "1.1" && !["Context", "Load", "ToJSON", "Track", "Untrack", "Set"].includes(name)) members[name] ??= version;
  }
  if (Object.keys(members).length > 0) versions[declaration.name.text] = members;
};

const visit = (node) => {
  if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body && ts.isModuleBlock(node.body)) {
    for (const statement of node.body.statements) if (ts.isClassDeclaration(statement) && played.has(statement.name.text)) readClass(statement);
  } else ts.forEachChild(node, visit);
};
visit(source);

const { version } = JSON.parse(readFileSync(at("node_modules", "@types", "office-js", "package.json"), "utf8"));
const data = { source: `@types/office-js ${version}, MIT`, versions: Object.fromEntries(Object.entries(versions).sort(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(at("src", "workbench", "emulator", "protocol", "apiVersions.json"), `${JSON.stringify(data, null, 1)}\n`);
