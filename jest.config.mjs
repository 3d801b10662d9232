// Four projects: pure code in Node, the add-in on the emulated Excel, components in jsdom, the whole thing in a real browser.

/** Packages that are published as ES modules only and so must be transformed for jest. */
const esmPackages = ["@borgar", "@formulajs", "@noble", "numfmt", "hucre", "bessel", "jstat"];

const shared = {
  rootDir: ".",
  transform: {
    "^.+\\.(m?[jt]sx?)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join("|")})/)`],
  // numfmt names a CommonJS file in its package.json that it does not contain.
  moduleNameMapper: { "\\.(css|svg)$": "<rootDir>/test/support/emptyModule.js", "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};

export default {
  // Two cores shared with a browser: what takes half a second alone may take ten.
  testTimeout: 30_000,
  testSequencer: "<rootDir>/test/support/longestFirst.mjs",
  projects: [
    {
      ...shared,
      displayName: "unit",
      setupFiles: ["<rootDir>/test/support/fixedSeed.ts"],
      testEnvironment: "node",
      testMatch: ["<rootDir>/{src,scripts,examples}/**/*.test.ts", "<rootDir>/test/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "\\.office\\.test\\.ts$"],
    },
    {
      ...shared,
      displayName: "office",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/{src,test}/**/*.office.test.ts"],
      setupFiles: ["<rootDir>/test/support/office.ts"],
      setupFilesAfterEnv: ["<rootDir>/test/support/quickTime.ts"],
    },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/src/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/dom.ts"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
