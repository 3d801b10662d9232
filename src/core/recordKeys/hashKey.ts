/**
 * Record keys as hashes, for a register that should not show who the customers are. It keeps names from whoever looks over a shoulder or gets
 * a print. It does **not** keep them from somebody who has the file: the salt is in it, and names and tax numbers can be guessed and hashed.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** RFC 4648, base 32: capitals and digits alone, so that a hash is its own comparison form. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const mark = "#";
/** 130 bits of the SHA-256. */
const length = 26;

const base32 = (bytes: Uint8Array): string => {
  let text = "";
  let bits = 0;
  let kept = 0;
  for (const byte of bytes) {
    kept = ((kept << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((kept >> bits) & 31);
    }
  }
  return text;
};

/**
 * The hash that stands for a customer: `#` and 26 characters of base 32 out of SHA-256 over salt, NUL and key. `normalizeText` leaves it as it is.
 *
 * @param normalisedKey the record key in comparison form; another spelling gives another hash.
 */
export const hashKey = (salt: string, normalisedKey: string): string =>
  mark + base32(sha256(utf8ToBytes(`${salt}\u0000${normalisedKey}`))).slice(0, length);
