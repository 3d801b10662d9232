import { hashKey } from "./hashKey";
import { isHashedKey } from "./isHashedKey";

/** How a workbook's register keeps its customers. */
export interface RecordFormOptions {
  readonly hashed: boolean;
  /** Of this workbook alone, made once; not needed where keys are kept as they are. */
  readonly salt: string;
}

/**
 * What the register keeps of a record key in comparison form: the key itself, or its hash. Blanks stay blank and hashes stay what they are, so
 * that keys read from the register may pass once more.
 *
 * @throws RangeError for hashes without salt: with a salt that was lost, every customer would seem a new one.
 */
export const createRecordForm = ({ hashed, salt }: RecordFormOptions): ((normalisedKey: string) => string) => {
  if (!hashed) return (key) => key;
  if (salt === "") throw new RangeError("Hashed record keys need a salt");
  return (key) => (key === "" || isHashedKey(key) ? key : hashKey(salt, key));
};
