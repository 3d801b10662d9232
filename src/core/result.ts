import type { Finding, FindingKind, Result } from "./types";

/** A result that holds a value. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** A result that says what is wrong; `findings` is never empty. */
export const fail = (findings: readonly Finding[]): { readonly ok: false; readonly findings: readonly Finding[] } => ({ ok: false, findings });

/** One finding without a place in a text. */
export const finding = (kind: FindingKind, params: Finding["params"] = {}): Finding => ({ kind, params });

/** One finding about `length` characters of the judged text from `start` on. */
export const findingAt = (kind: FindingKind, start: number, length: number, params: Finding["params"] = {}): Finding => ({ kind, start, length, params });
