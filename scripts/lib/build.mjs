// Runs webpack over some of the configurations and says plainly what failed. Import only once the packages are installed.
import webpack from "webpack";

/** Compiles once. @returns whether everything compiled; errors are printed. */
export const compile = (configs) =>
  new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      if (error) return reject(error);
      const text = stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY });
      if (text.trim()) console.log(text);
      const good = !stats.hasErrors();
      compiler.close(() => resolve(good));
    });
  });

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
