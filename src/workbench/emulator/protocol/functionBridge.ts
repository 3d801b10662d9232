import type { FunctionCall, FunctionHost } from "../calc/calcHost";
import { CellError, type ErrorCode, type Scalar } from "../model/values";
import type { ExcelHost } from "./host";
import { MessageCategory, type MessageEntry } from "./wire";

/** What `functions.json` says of one function, as far as calling it needs. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly options?: {
    readonly stream?: boolean;
    readonly cancelable?: boolean;
    readonly volatile?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
  readonly parameters?: readonly { readonly name?: string; readonly dimensionality?: string; readonly type?: string; readonly optional?: boolean; readonly repeating?: boolean }[];
  readonly allowErrorForDataTypeAny?: boolean;
}

type Matrix = readonly (readonly Scalar[])[];

interface Pending {
  readonly call: FunctionCall;
  readonly settle: (result: Matrix) => void;
  readonly number: number;
}

/** Excel's own numbers of errors in answers of functions. */
const ERROR_BY_NUMBER: Readonly<Record<number, ErrorCode>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

const ERROR_BY_TYPE: Readonly<Record<string, ErrorCode>> = {
  Value: "#VALUE!", Div0: "#DIV/0!", NotAvailable: "#N/A", Num: "#NUM!", Name: "#NAME?", Ref: "#REF!", Null: "#NULL!",
};

/** Most calls that one message carries; Excel cuts its batches as well. */
const BATCH = 2_000;

/** The add-in's functions: calls go to the page as messages, answers come back as requests of its function runtime. */
export class FunctionBridge implements FunctionHost {
  private readonly byName = new Map<string, FunctionMetadata>();
  private readonly pending = new Map<number, Pending>();
  private readonly numbers = new Map<FunctionCall, number>();
  private outgoing: Pending[] = [];
  /** Numbers of the calls that the page is working on. */
  private readonly handedOut = new Set<number>();
  private readonly onAnswered: (() => void)[] = [];
  private isReady = false;
  private isDisposed = false;
  private isScheduled = false;
  private nextNumber = 0;
  /** How often each function was called, by name; for tests. */
  readonly counts = new Map<string, number>();

  constructor(private readonly host: ExcelHost) {}

  /** True while calls wait for their answers. */
  get isBusy(): boolean {
    return this.pending.size > 0;
  }

  /** True while the page works on calls that were handed to it. */
  get isAnswering(): boolean {
    return this.handedOut.size > 0;
  }

  /** Resolves when every call that was handed to the page has been answered. */
  answered(): Promise<void> {
    if (this.handedOut.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.onAnswered.push(resolve));
  }

  /** Takes over the functions of an add-in's `functions.json`. */
  register(functions: readonly FunctionMetadata[]): void {
    // The metadata may arrive when the page that asked for them is gone: nobody would answer its calls.
    if (this.isDisposed) return;
    for (const metadata of functions) this.byName.set(metadata.name.toUpperCase(), metadata);
    this.host.book.functionHosts.add(this);
    this.host.book.functionsChanged();
  }

  /** The page said that its function runtime listens; calls that waited go out. */
  runtimeIsReady(): void {
    this.isReady = true;
    this.schedule();
  }

  lookup(name: string): { readonly id: string; readonly allowErrors: boolean } | undefined {
    const metadata = this.byName.get(name.toUpperCase());
    return metadata && { id: metadata.id, allowErrors: metadata.allowErrorForDataTypeAny === true };
  }

  invoke(calls: readonly FunctionCall[]): readonly Promise<Matrix>[] {
    return calls.map(
      (call) =>
        new Promise<Matrix>((settle) => {
          const number = ++this.nextNumber;
          this.numbers.set(call, number);
          const pending: Pending = { call, settle, number };
          this.pending.set(number, pending);
          this.outgoing.push(pending);
          this.schedule();
        }),
    );
  }

  cancel(call: FunctionCall): void {
    const number = this.numbers.get(call);
    if (number === undefined || !this.pending.delete(number)) return;
    this.numbers.delete(call);
    const waiting = this.outgoing.length;
    this.outgoing = this.outgoing.filter((pending) => pending.number !== number);
    if (this.outgoing.length < waiting) return;
    this.took(number);
    this.host.push([{ messageCategory: MessageCategory.customFunction, messageType: 1001, targetId: "", message: { invocationId: number } }]);
  }

  /** Answers from the page: objects, or arrays `[id, succeeded, value, error number]`. */
  takeResults(results: readonly unknown[]): void {
    for (const result of results) {
      const [id, failed, value, errorNumber] = Array.isArray(result)
        ? [result[0] as number, result[1] === false, result[2] as unknown, result[3] as number | undefined]
        : unpack(result as Record<string, unknown>);
      this.took(id);
      const pending = this.pending.get(id);
      if (!pending) continue;
      this.pending.delete(id);
      this.numbers.delete(pending.call);
      pending.settle(failed ? [[failure(errorNumber, value)]] : toMatrix(value));
    }
  }

  private took(number: number): void {
    if (this.handedOut.delete(number) && this.handedOut.size === 0) for (const resolve of this.onAnswered.splice(0)) resolve();
  }

  dispose(): void {
    this.isDisposed = true;
    this.host.book.functionHosts.delete(this);
    for (const pending of this.pending.values()) pending.settle([[new CellError("#NAME?")]]);
    this.pending.clear();
  }

  private schedule(): void {
    if (!this.isReady || this.isScheduled || this.outgoing.length === 0) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      const batch = this.outgoing.splice(0, BATCH);
      for (const pending of batch) this.handedOut.add(pending.number);
      this.host.push(batch.map((pending) => this.message(pending)));
      this.schedule();
    }, 0);
  }

  private message({ call, number }: Pending): MessageEntry {
    const metadata = [...this.byName.values()].find((candidate) => candidate.id === call.functionId);
    this.counts.set(call.functionId, (this.counts.get(call.functionId) ?? 0) + 1);
    const options = metadata?.options ?? {};
    const flags = (options.cancelable ? 1 : 0) | (options.stream ? 2 : 0) | (metadata?.allowErrorForDataTypeAny ? 4 : 0);
    return {
      messageCategory: MessageCategory.customFunction,
      messageType: 1000,
      targetId: "",
      message: {
        invocationId: number,
        functionName: call.functionId,
        parameterValues: argumentsFor(call, metadata),
        ...(options.requiresAddress || options.cancelable || options.stream ? { address: call.address } : {}),
        ...(options.requiresParameterAddresses ? { parameterAddresses: call.argumentAddresses } : {}),
        flags,
        // Played ahead of the library: it hands over what it does not know only where the page reads the message itself.
        isInValuePreview: call.preview,
      },
    };
  }
}

function unpack(result: Readonly<Record<string, unknown>>): [number, boolean, unknown, number | undefined] {
  return [result.id as number, result.failed === true, result.value, result.errorCode as number | undefined];
}

/** Scalars for parameters that want one value, matrices for the others; omitted ones are null; repeating ones come as a list. */
function argumentsFor(call: FunctionCall, metadata: FunctionMetadata | undefined): unknown[] {
  const parameters = metadata?.parameters ?? [];
  const args: unknown[] = [];
  parameters.forEach((parameter, at) => {
    const isMatrix = parameter.dimensionality === "matrix";
    if (parameter.repeating) args.push(call.arguments.slice(at).map((argument) => outward(argument, isMatrix)));
    else args.push(outward(call.arguments[at] ?? null, isMatrix));
  });
  return args;
}

/** A blank cell arrives as an empty text, an error (where the function allows errors) as an object of its own. */
function outward(argument: Matrix | null, isMatrix: boolean): unknown {
  if (argument === null) return null;
  const wire = argument.map((line) => line.map((value) => (value instanceof CellError ? { code: value.code, type: "CustomFunctionError" } : (value ?? ""))));
  return isMatrix ? wire : wire[0]?.[0];
}

/** Own words reach the cell only with #VALUE! and #N/A, and only where the function threw the add-in's own error. */
function failure(errorNumber: number | undefined, value: unknown): CellError {
  const code = ERROR_BY_NUMBER[errorNumber ?? 7] ?? "#VALUE!";
  const isOwn = errorNumber === 1 || errorNumber === 7;
  return new CellError(code, isOwn && typeof value === "string" && value !== "" ? value : undefined);
}

/** What a function gave back, as a matrix of cell values. */
function toMatrix(value: unknown): Matrix {
  if (!Array.isArray(value)) return [[inward(value)]];
  const rows = value.map((line) => (Array.isArray(line) ? (line as unknown[]).map(inward) : [inward(line)]));
  if (rows.length === 0 || rows.some((line) => line.length === 0 || line.length !== rows[0]!.length)) return [[new CellError("#VALUE!")]];
  return rows;
}

/** `null` inside an answer shows as 0, as in Excel. */
function inward(value: unknown): Scalar {
  if (value === null || value === undefined) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value : new CellError("#NUM!");
  if (typeof value === "string" || typeof value === "boolean") return value;
  const error = value as { readonly errorType?: string; readonly code?: string; readonly message?: string; readonly basicValue?: unknown; readonly type?: string };
  if (error.type === "Error" || error.errorType !== undefined) {
    return new CellError(ERROR_BY_TYPE[error.errorType ?? ""] ?? ((error.code ?? "#VALUE!") as ErrorCode), error.message);
  }
  return inward(error.basicValue ?? null);
}
