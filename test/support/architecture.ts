// The borders between the parts of src, as data, and what breaks them. The test beside holds every file against this.
import path from "node:path";
import ts from "typescript";

/** What one part may import: other parts wholly, parts for their types alone, and packages. */
interface Border {
  readonly parts: readonly string[];
  readonly typesOf?: readonly string[];
  readonly packages: readonly RegExp[];
}

const surface: Border = { parts: ["app", "messages"], typesOf: ["core"], packages: [] };
const react = [/^react(-dom)?(\/|$)/, /^@fluentui\//, /^@tanstack\/react-virtual$/, /^zustand(\/|$)/];

/** Every folder of src, and the file that joins them. A folder that is not listed has no place yet. */
export const borders: Readonly<Record<string, Border>> = {
  core: { parts: [], packages: [/^@noble\/hashes(\/|$)/, /^valibot(\/|$)/] },
  pinyin: { parts: [], typesOf: ["core"], packages: [/^pinyin-pro$/] },
  messages: { parts: [], typesOf: ["core", "app"], packages: [] },
  app: { parts: ["core", "messages"], packages: [/^papaparse$/] },
  excel: { parts: ["app", "core"], packages: [] },
  functions: surface,
  commands: surface,
  taskpane: { ...surface, packages: [...react, /^@dnd-kit\//] },
  "addin.ts": { parts: ["core", "pinyin", "messages", "app", "excel", "functions", "commands", "taskpane"], packages: [] },
  workbench: { parts: [], packages: [...react, /^@glideapps\//, /^@borgar\/fx(\/|$)/, /^@formulajs\//, /^numfmt$/, /^hucre(\/|$)/, /^fflate$/] },
};

/** Only these may name Excel's own objects: the adapters and the file that joins. */
const mayNameExcel = [/^excel\//, /^addin\.ts$/];

/** Tests, and what only tests use: folders named `testing`. */
const isTestSupport = (file: string): boolean => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);
const partOf = (file: string): string => file.split("/")[0] ?? file;

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

const onlyTypes = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.length > 0 && names.elements.every((each) => each.isTypeOnly);
};

const moduleText = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** What one node imports, in any of the ways that the language has. */
const importOf = (node: ts.Node): { from: string | undefined; typeOnly: boolean } | undefined => {
  if (ts.isImportDeclaration(node)) return { from: moduleText(node.moduleSpecifier), typeOnly: onlyTypes(node.importClause) };
  if (ts.isExportDeclaration(node)) return { from: moduleText(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return { from: moduleText(node.argument.literal), typeOnly: true };
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const dynamic = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
  return dynamic ? { from: moduleText(node.arguments[0]), typeOnly: false } : undefined;
};

const namesExcel = (node: ts.Node): boolean => {
  if (ts.isPropertyAccessExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === "Excel";
  return ts.isQualifiedName(node) && ts.isIdentifier(node.left) && node.left.text === "Excel";
};

const read = (file: string, source: string): { imports: Import[]; excelLines: number[] } => {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, kind);
  const imports: Import[] = [];
  const excelLines: number[] = [];
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
  const visit = (node: ts.Node): void => {
    const found = importOf(node);
    if (found?.from !== undefined) imports.push({ from: found.from, typeOnly: found.typeOnly, line: lineOf(node) });
    if (namesExcel(node)) excelLines.push(lineOf(node));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { imports, excelLines };
};

const importViolation = (file: string, { from, typeOnly }: Import): string | undefined => {
  const border = borders[partOf(file)];
  if (!border) return `anything: "${partOf(file)}" has no place in the architecture`;
  if (!from.startsWith(".")) return border.packages.some((each) => each.test(from)) ? undefined : `the package "${from}"`;
  const target = path.posix.join(path.posix.dirname(file), from);
  if (target.startsWith("..")) return `"${from}", which lies outside src`;
  if (isTestSupport(target) && !isTestSupport(file)) return `"${from}", which is for tests`;
  const part = partOf(target) === "addin" ? "addin.ts" : partOf(target);
  if (part === partOf(file) || border.parts.includes(part)) return undefined;
  if (border.typesOf?.includes(part)) return typeOnly ? undefined : `values of ${part}, of which only types are its business`;
  return part;
};

/** The longest a source file may be. */
export const maxLines = 400;

/**
 * What a file of src does that its place forbids, one sentence each.
 * @param file the path below src, with forward slashes. Tests and their helpers may import anything, and name Excel.
 */
export const violations = (file: string, source: string): string[] => {
  const lines = source.split("\n").length - 1;
  const found = lines > maxLines ? [`${file} has ${lines} lines; does it hold two subjects?`] : [];
  if (isTestSupport(file)) return found;
  const { imports, excelLines } = read(file, source);
  for (const each of imports) {
    const forbidden = importViolation(file, each);
    if (forbidden) found.push(`${file}:${each.line} must not import ${forbidden}`);
  }
  if (!mayNameExcel.some((each) => each.test(file))) found.push(...excelLines.map((line) => `${file}:${line} must not name Excel`));
  return found;
};
