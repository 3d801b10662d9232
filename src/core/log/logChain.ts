/**
 * The log's chain: every row carries the hash of the row before and a SHA-256 over that and its own fields, so that a row that was changed,
 * taken out or put in between shows, and each row can be judged by itself. It proves order and wholeness to a reader; it is no signature:
 * who computes hashes can append rows of his own.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export type { LogAnchor, LogFinding, LogVerdict } from "./verdict";

export interface ChainedRow {
  /** All cells of the row but `hash` and `previous`, as text. */
  readonly fields: readonly string[];
  readonly hash: string;
  /**
   * The hash of the row before, "" for the first row. Undefined for a row that was written before there was such a column: the row above counts.
   * Below a row that has one it is a cell that was cleared.
   */
  readonly previous?: string | undefined;
}

/** The hash of a row: 64 hexadecimal digits over `previousHash` ("" for the first row) and the fields, written as JSON. */
export const logRow = (previousHash: string, fields: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify([previousHash, ...fields]))));
