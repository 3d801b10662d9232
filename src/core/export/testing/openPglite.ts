/** A PostgreSQL in memory, in WebAssembly. Used by tests only. */
import path from "node:path";
import { Worker } from "node:worker_threads";

export interface SqlRefusal {
  readonly message: string;
  /** The constraint or index that was broken; "" for other errors. */
  readonly constraint: string;
  readonly code: string;
}

export interface TestDatabase {
  /** Runs a script of any number of statements. */
  run(sql: string): Promise<void>;
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Why the database does not take a statement; undefined when it does. */
  refusal(sql: string): Promise<SqlRefusal | undefined>;
  close(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly answer?: readonly Readonly<Record<string, unknown>>[];
  readonly error?: SqlRefusal;
}

/** Starts one; takes some seconds. */
export const openPglite = (): TestDatabase => {
  const worker = new Worker(path.join(__dirname, "pgliteWorker.mjs"));
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.on("message", (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  worker.on("error", (error) => {
    for (const [id, answer] of waiting) answer({ id, error: { message: error.message, constraint: "", code: "" } });
  });
  const ask = (sql: string, rows: boolean): Promise<Answer> =>
    new Promise((resolve) => {
      const id = asked++;
      waiting.set(id, resolve);
      worker.postMessage({ id, sql, rows });
    });
  const good = async (sql: string, rows: boolean): Promise<Answer> => {
    const answer = await ask(sql, rows);
    if (answer.error !== undefined) throw new Error(`${answer.error.message} (${answer.error.code} ${answer.error.constraint})`);
    return answer;
  };
  return {
    run: async (sql) => void (await good(sql, false)),
    query: async (sql) => (await good(sql, true)).answer ?? [],
    refusal: async (sql) => (await ask(sql, false)).error,
    close: async () => void (await worker.terminate()),
  };
};
