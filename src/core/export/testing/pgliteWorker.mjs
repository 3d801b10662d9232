// PGlite in a thread of its own: it loads its parts with import(), which jest does not offer to modules that it runs itself.
import { parentPort } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const database = new PGlite();

parentPort.on("message", async ({ id, sql, rows }) => {
  try {
    const answer = rows ? (await database.query(sql)).rows : void (await database.exec(sql));
    parentPort.postMessage({ id, answer });
  } catch (error) {
    parentPort.postMessage({ id, error: { message: error.message, constraint: error.constraint ?? "", code: error.code ?? "" } });
  }
});
