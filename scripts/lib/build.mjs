// Runs webpack over some of the configurations and says plainly what failed. Import only once the packages are installed.
import webpack from "webpack";

/** Compiles once and prints errors. @returns webpack's statistics when everything compiled, else undefined. */
export const compile = (configs) =>
  new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      if (error) return reject(error);
      const text = stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY });
      if (text.trim()) console.log(text);
      compiler.close(() => resolve(stats.hasErrors() ? undefined : stats));
    });
  });

/**
 * The scripts that a start of the add-in loads, office.js aside.
 * @param name the configuration's name.
 * @returns file names: `functions` for answering functions, `pane` for showing the pane (those of the functions included).
 */
export const firstLoad = (stats, name = "addin") => {
  const { compilation } = stats.stats.find((each) => each.compilation.name === name);
  const scripts = (group) => group.getFiles().filter((file) => file.endsWith(".js"));
  const entry = compilation.entrypoints.get("addin");
  const pane = entry.getChildren().filter((group) => group.origins.some(({ request }) => /(^|\/)taskpane(\/|$)/.test(request ?? "")));
  return { functions: scripts(entry), pane: [...new Set([entry, ...pane].flatMap(scripts))] };
};

/** Compiles now and after every change. @returns once the first round is done, with a function that ends the watching. */
export const watch = (configs, onRound) =>
  new Promise((resolve) => {
    const compiler = webpack(configs);
    let first = true;
    const watching = compiler.watch({ aggregateTimeout: 200 }, (error, stats) => {
      const text = error ? String(error) : stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY });
      if (text.trim()) console.log(text);
      const good = !error && !stats.hasErrors();
      onRound?.(good);
      if (first) {
        first = false;
        resolve({ good, close: () => new Promise((done) => watching.close(done)) });
      }
    });
  });
