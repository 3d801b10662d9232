/**
 * The checksum of a backup: SHA-256 over the file's canonical text, which RFC 8785 (JSON Canonicalization Scheme) describes: no blanks, members
 * sorted by name, texts and numbers as JavaScript writes them. So blanks and line ends may change on the way, nothing else.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

type Json = Readonly<Record<string, unknown>>;

/** Nothing of ours is nested as deep; what is deeper does not count, so that no file can exhaust the stack. */
const deepest = 50;

/** Text that is hashed at a time. */
const chunk = 1 << 16;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** True for texts, numbers and lists of them, whose JSON is canonical as it is. */
const isPlain = (value: unknown, depth: number): boolean => (Array.isArray(value) ? depth < deepest && value.every((each) => isPlain(each, depth + 1)) : !isObject(value));

/** The canonical text of a JSON value in pieces: a long table never stands in memory as one more text. */
export function* canonicalPieces(value: unknown, depth = 0): Generator<string> {
  if (depth > deepest) return;
  if (isObject(value)) {
    const names = Object.keys(value).sort();
    yield "{";
    for (const [i, name] of names.entries()) {
      yield `${i === 0 ? "" : ","}${JSON.stringify(name)}:`;
      yield* canonicalPieces(value[name], depth + 1);
    }
    yield "}";
  } else if (Array.isArray(value) && (depth < 4 || !isPlain(value, depth))) {
    yield "[";
    for (let i = 0; i < value.length; i++) {
      if (i > 0) yield ",";
      const each: unknown = value[i];
      if (isPlain(each, depth + 1)) yield JSON.stringify(each);
      else yield* canonicalPieces(each, depth + 1);
    }
    yield "]";
  } else {
    yield JSON.stringify(value);
  }
}

/** The checksum of a file without its member `checksum`: 64 hexadecimal digits. */
export const checksumOf = ({ checksum: _checksum, ...file }: Json): string => {
  const hash = sha256.create();
  let waiting = "";
  for (const piece of canonicalPieces(file)) {
    waiting += piece;
    if (waiting.length < chunk) continue;
    hash.update(utf8ToBytes(waiting));
    waiting = "";
  }
  return bytesToHex(hash.update(utf8ToBytes(waiting)).digest());
};
