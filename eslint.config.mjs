// One flat configuration: TypeScript and hooks rules, the Office rules one by one (the plugin's own preset clashes with a newer
// typescript-eslint), and the borders between the layers as banned globals. Imports across borders: test/architecture.test.ts.
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const officeGlobals = ["Excel", "Office", "OfficeExtension", "CustomFunctions"].map((name) => ({
  name,
  message: "Only src/excel, src/functions and src/addin.ts talk to office.js; call a use case instead.",
}));

const surroundings = ["window", "document", "localStorage", "sessionStorage", "fetch", "navigator", "setTimeout", "setInterval"].map((name) => ({
  name,
  message: "The core and the use cases are given what they need; they reach for nothing.",
}));

const chanceAndClock = [
  { object: "Math", property: "random", message: "Chance is passed in." },
  { object: "Date", property: "now", message: "The clock is passed in." },
];

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-undef": "off",
      "no-console": "error",
      // Chinese texts hold full-width spaces on purpose.
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Named exports only." }],
    },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts", "src/workbench/**/*.ts"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/excel/**/*.ts", "src/addin.ts"],
    ignores: ["**/*.test.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/core/**/*.ts", "src/messages/**/*.ts", "src/app/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", ...officeGlobals, ...surroundings],
      "no-restricted-properties": ["error", ...chanceAndClock],
    },
  },
  {
    files: ["src/commands/**/*.ts", "src/taskpane/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals] },
  },
  {
    files: ["src/functions/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: { "no-restricted-globals": ["error", ...officeGlobals.filter(({ name }) => name !== "CustomFunctions")] },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: Object.fromEntries(
        ["process", "console", "Buffer", "URL", "setTimeout", "clearTimeout", "fetch", "document", "performance"].map((name) => [name, "readonly"]),
      ),
    },
  },
  {
    files: ["webpack.config.js", "scripts/**/*.cjs", "test/support/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly", process: "readonly" },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
