/**
 * The part of a text that a check is computed from: its letters and digits. Separators, blanks and brackets come and go when codes are
 * copied, so they are not checked. Letters of other scripts stay, so that a scheme can refuse them instead of passing over them.
 *
 * `payloadOf("BJ-IT-0001")` is `"BJIT0001"`. Not for a code with its check: the check `*` of MOD 37-2 would be dropped.
 */
export const payloadOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
