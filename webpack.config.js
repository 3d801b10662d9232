// Two builds from one place: the add-in (one page for pane, functions and commands) and the workbench around it.
// There is no command line for webpack here; scripts/build.mjs and scripts/start.mjs ask for the configurations they need.
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { addinPage, officeJsFiles, officeJsFromCdn } from "./scripts/lib/addinPage.mjs";
import { functionsFiles, functionsSource, chineseTextsSource } from "./scripts/lib/functionsMetadata.mjs";
import { addinDist, at, workbenchDist } from "./scripts/lib/paths.mjs";

/** The oldest engines that the add-in runs on: WebView2 and the browsers of the last years. */
const target = "es2021";

const shared = (mode) => ({
  mode,
  context: at(),
  target: ["web", target],
  devtool: mode === "production" ? false : "cheap-module-source-map",
  resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, tsconfig: at("tsconfig.json") } },
      // Nothing happens by importing these: what is not used of a folder's index need not be loaded.
      { test: /src[\\/](core|app|messages|excel|functions)[\\/]/, sideEffects: false },
    ],
  },
  experiments: { css: true },
  performance: { hints: false },
  stats: "errors-warnings",
  cache: { type: "filesystem", name: `custcode-${mode}`, buildDependencies: { config: [at("webpack.config.js")] } },
});

/** For the workbench, which is large and local: minimised in a fraction of the time. The add-in takes webpack's own, whose result is a tenth smaller. */
const quickMinimise = (mode, options = {}) => ({
  minimize: mode === "production",
  minimizer: [new EsbuildPlugin({ target, legalComments: "eof", ...options })],
});

/** Puts policy, host script and office.js into the finished page. */
class AddinPagePlugin {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("AddinPagePlugin", (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).beforeEmit.tap("AddinPagePlugin", (data) => {
        data.html = addinPage(data.html, this.options);
        return data;
      });
    });
  }
}

/** Writes functions.json and functions.zh-CN.json, and again whenever their sources change. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    const { sources, Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadataPlugin", stage }, async () => {
        [functionsSource, chineseTextsSource].forEach((file) => compilation.fileDependencies.add(file));
        for (const [name, text] of Object.entries(await functionsFiles())) compilation.emitAsset(name, new sources.RawSource(text));
      });
    });
  }
}

/**
 * The add-in. `officeJs` is the one switch between Microsoft's address and the npm copy.
 * The entry `addin.js` carries functions and commands and keeps its name, because the manifest points at it; everything that it
 * imports lazily (React, Fluent, the pane) lies in hashed chunks beside it.
 */
export const addinConfig = ({ mode = "production", outDir = addinDist, officeJs = officeJsFromCdn, hostScript } = {}) => ({
  ...shared(mode),
  name: "addin",
  cache: { ...shared(mode).cache, name: `addin-${mode}` },
  entry: { addin: at("src", "addin.ts") },
  output: {
    path: outDir,
    filename: "[name].js",
    chunkFilename: mode === "production" ? "[name].[contenthash:8].js" : "[name].js",
    publicPath: "auto",
    clean: true,
  },
  optimization: { minimize: mode === "production", splitChunks: { chunks: "async" }, chunkIds: "deterministic" },
  plugins: [
    new HtmlWebpackPlugin({
      template: at("src", "taskpane", "taskpane.html"),
      filename: "taskpane.html",
      favicon: at("assets", "icon-32.png"),
      scriptLoading: "defer",
      hash: mode === "production",
      minify: false,
    }),
    new AddinPagePlugin({ officeJs, hostScript }),
    new FunctionsMetadataPlugin(),
    new CopyPlugin({
      patterns: [
        { from: at("assets", "*.png"), to: "assets/[name][ext]" },
        { from: at("assets", "support.html"), to: "support.html" },
      ],
    }),
  ],
});

/** The workbench's own page, and the needed files of the npm office.js under `office/`. */
export const workbenchConfig = ({ mode = "production", outDir = workbenchDist } = {}) => ({
  ...shared(mode),
  name: "workbench",
  cache: { ...shared(mode).cache, name: `workbench-${mode}` },
  entry: { workbench: at("src", "workbench", "index.tsx") },
  output: {
    path: outDir,
    filename: "[name].js",
    chunkFilename: "[name].js",
    publicPath: "auto",
    clean: { keep: /^(addin[\\/]|host\.js)/ },
  },
  optimization: { ...quickMinimise(mode, { css: true }), splitChunks: { chunks: "async" }, chunkIds: "deterministic" },
  plugins: [
    new HtmlWebpackPlugin({ template: at("src", "workbench", "index.html"), filename: "index.html", favicon: at("assets", "icon-32.png"), scriptLoading: "defer", minify: false }),
    new CopyPlugin({
      patterns: [
        ...officeJsFiles.map((file) => ({ from: at("node_modules", "@microsoft", "office-js", "dist", file), to: `office/${file}`, info: { minimized: true } })),
        { from: at("assets", "*.png"), to: "assets/[name][ext]" },
        { from: at("src", "workbench", "public"), to: ".", noErrorOnMissing: true },
      ],
    }),
  ],
});

/** The script that the workbench puts before office.js in its copy of the add-in's page: one file, run at once. */
export const hostBridgeConfig = ({ mode = "production", outDir = workbenchDist } = {}) => ({
  ...shared(mode),
  name: "host bridge",
  cache: { ...shared(mode).cache, name: `host-${mode}` },
  entry: { host: at("src", "workbench", "frame", "hostBridge.ts") },
  output: { path: outDir, filename: "[name].js", publicPath: "auto" },
  optimization: { ...quickMinimise(mode), splitChunks: false },
});

/**
 * Everything that the workbench serves: its page, the host bridge, and the add-in on the npm office.js. The release is a copy of that
 * add-in with Excel's page (scripts/build.mjs): what is tested is what is handed out.
 */
export const workbenchConfigs = (mode) => [
  workbenchConfig({ mode }),
  hostBridgeConfig({ mode }),
  addinConfig({ mode, outDir: at("dist", "workbench", "addin"), officeJs: "../office/office.js", hostScript: "../host.js" }),
];
