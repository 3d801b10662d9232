/**
 * The log's chain: every row carries a SHA-256 over the row before and its own fields, so that a row that was changed, taken out or put
 * in between shows. It proves order and wholeness to a reader; it is no signature.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

export interface ChainedRow {
  /** All cells of the row but the hash, as text. */
  readonly fields: readonly string[];
  readonly hash: string;
}

/** The hash of a row: 64 hexadecimal digits over `previousHash` ("" for the first row) and the fields, written as JSON. */
export const logRow = (previousHash: string, fields: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify([previousHash, ...fields]))));

/** The 0-based places of the rows whose hash does not follow from the row before; empty for a whole log. */
export const verifyLog = (rows: readonly ChainedRow[]): readonly number[] =>
  rows.flatMap(({ fields, hash }, i) => (logRow(rows[i - 1]?.hash ?? "", fields) === hash ? [] : [i]));
