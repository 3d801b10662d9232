/**
 * A real PostgreSQL server, where there is one: that of PGHOST, or a cluster of our own in a temporary folder, made with the initdb that is installed. Used
 * by tests only.
 */
import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export interface PostgresServer {
  /** Runs a script as people do, with psql, and stops at the first error; throws with what psql said. */
  script(sql: string): void;
  /** The rows of a query, one text each, columns parted by `|`. */
  query(sql: string): readonly string[];
  /** Stops and removes what was made. */
  close(): void;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Folders in which programs are looked for. */
const folders = (): readonly string[] => {
  const installed = "/usr/lib/postgresql";
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  return [...versions.map((version) => path.join(installed, version, "bin")), ...(process.env["PATH"] ?? "").split(path.delimiter)];
};

const programs = (...names: readonly string[]): readonly string[] | undefined => {
  const found = names.map((name) => folders().map((folder) => path.join(folder, name)).find((file) => existsSync(file)));
  return found.every((file) => file !== undefined) ? (found as readonly string[]) : undefined;
};

/** PostgreSQL refuses to run as root. */
const unprivileged = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const account = ["postgres", "nobody"].map((name) => accounts.find(([each]) => each === name)).find((each) => each !== undefined);
  return account === undefined ? undefined : { uid: Number(account[2]), gid: Number(account[3]) };
};

const psqlClient = (psql: string, env: NodeJS.ProcessEnv, folder: string, close: () => void): PostgresServer => {
  const call = (...args: readonly string[]): string =>
    execFileSync(psql, ["-X", "-v", "ON_ERROR_STOP=1", ...args], { env: { ...process.env, ...env }, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return {
    script: (sql) => {
      const file = path.join(folder, "script.sql");
      writeFileSync(file, sql);
      call("-q", "-f", file);
    },
    query: (sql) => call("-A", "-t", "-c", sql).split("\n").filter((line) => line !== ""),
    close,
  };
};

/** A database of its own on the server that PGHOST names. */
const onHost = (psql: string): PostgresServer => {
  const name = `custcode_test_${process.pid}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-pg-"));
  const admin = psqlClient(psql, {}, folder, () => undefined);
  admin.query(`CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  return psqlClient(psql, { PGDATABASE: name }, folder, () => {
    admin.query(`DROP DATABASE ${name}`);
    rmSync(folder, { recursive: true, force: true });
  });
};

/** A cluster that nobody else can reach: no network, a socket in the temporary folder. In the plainest locale, which knows the letters of ASCII only. */
const inFolder = (initdb: string, pgCtl: string, psql: string): PostgresServer => {
  const account = unprivileged();
  const folder = mkdtempSync(path.join(os.tmpdir(), "custcode-pg-"));
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  const data = path.join(folder, "data");
  const run = (program: string, ...args: readonly string[]): void =>
    void execFileSync(program, args, { ...account, cwd: folder, env: { ...process.env, HOME: folder }, stdio: "ignore" });
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    run(initdb, "-D", data, "-U", "custcode", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
    run(pgCtl, "-D", data, "-w", "-l", path.join(folder, "log"), "-o", `-c listen_addresses= -c fsync=off -k ${folder}`, "start");
  } catch (error) {
    remove();
    throw error;
  }
  return psqlClient(psql, { PGHOST: folder, PGUSER: "custcode", PGDATABASE: "postgres" }, folder, () => {
    run(pgCtl, "-D", data, "-m", "immediate", "stop");
    remove();
  });
};

/** How to start a server here; undefined where there is none. */
export const findPostgres = (): (() => PostgresServer) | undefined => {
  const [psql] = programs("psql") ?? [];
  if (psql === undefined) return undefined;
  if ((process.env["PGHOST"] ?? "") !== "") return () => onHost(psql);
  const [initdb, pgCtl] = programs("initdb", "pg_ctl") ?? [];
  const canRun = process.platform !== "win32" && (process.getuid?.() !== 0 || unprivileged() !== undefined);
  return initdb === undefined || pgCtl === undefined || !canRun ? undefined : () => inFolder(initdb, pgCtl, psql);
};
