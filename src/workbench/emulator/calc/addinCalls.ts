import type { Scalar } from "../model/values";
import { dereference, toMatrix } from "./argumentList";
import type { FunctionCall, FunctionHost } from "./calcHost";
import { ERRORS, Matrix, Reference, type Value } from "./calcValues";
import type { CallExpression, Evaluation } from "./evaluation";
import { cellBox, fullAddress } from "./references";

/** One call of an add-in function, from a formula that waits for it. */
export interface AddinCall {
  readonly wire: FunctionCall;
  state: "waiting" | "sent" | "answered" | "cancelled";
  answer: Scalar | Matrix;
  readonly onAnswer: (call: AddinCall) => void;
}

/** Who calls, and where the calls of the formula are kept between its evaluations. */
export interface AddinCaller {
  readonly calls: Map<unknown, AddinCall>;
  readonly mayBind: boolean;
  readonly preview: boolean;
  readonly onAnswer: (call: AddinCall) => void;
}

/** The calls to the add-in: gathered while formulas are evaluated, sent as one batch, answered one by one. */
export class AddinCalls {
  private outbox: AddinCall[] = [];
  private underWay = new Set<AddinCall>();
  private lastId = 0;

  constructor(private readonly functions: () => FunctionHost | undefined) {}

  /** Calls sent or about to be sent, and not yet answered. */
  get pending(): number {
    return this.underWay.size + this.outbox.length;
  }

  /** The answer if it is there; otherwise #BUSY!, and the call is put into the next batch. */
  call(expression: CallExpression, parameters: readonly (Value | null)[], evaluation: Evaluation, caller: AddinCaller): Scalar | Matrix {
    const known = caller.calls.get(expression);
    if (known) return known.state === "answered" ? known.answer : ERRORS.busy;
    const registered = caller.mayBind ? lookupFunction(this.functions(), expression.name) : undefined;
    if (!registered) return ERRORS.name;

    const matrices: (Matrix | null)[] = [];
    for (const value of parameters) matrices.push(value === null ? null : toMatrix(dereference(value, evaluation)));
    if (matrices.some((matrix) => matrix?.busy)) return ERRORS.busy;
    const failure = matrices.find((matrix) => matrix?.firstError)?.firstError;
    if (failure && !registered.allowErrors) return failure;

    const { host, sheetId, row, column } = evaluation;
    const wire: FunctionCall = {
      id: String(++this.lastId),
      functionId: registered.id,
      arguments: matrices.map((matrix) => matrix?.values ?? null),
      address: fullAddress(host.sheetName(sheetId), cellBox(row, column)),
      argumentAddresses: parameters.map((value) => addressOf(value, evaluation)),
      preview: caller.preview,
    };
    const call: AddinCall = { wire, state: "waiting", answer: ERRORS.busy, onAnswer: caller.onAnswer };
    caller.calls.set(expression, call);
    this.outbox.push(call);
    return ERRORS.busy;
  }

  /** Sends all calls gathered since the last time, as one batch. */
  flush(): void {
    const batch = this.outbox.filter((call) => call.state === "waiting");
    this.outbox = [];
    if (batch.length === 0) return;
    const host = this.functions();
    for (const call of batch) {
      call.state = "sent";
      this.underWay.add(call);
    }
    const promises = host ? host.invoke(batch.map((call) => call.wire)) : batch.map(() => Promise.resolve([[ERRORS.name]]));
    batch.forEach((call, at) => void promises[at]!.then((values) => this.settle(call, values)));
  }

  private settle(call: AddinCall, values: readonly (readonly Scalar[])[]): void {
    if (call.state !== "sent") return;
    this.underWay.delete(call);
    call.state = "answered";
    const matrix = Matrix.of(values);
    call.answer = matrix.rows === 1 && matrix.columns === 1 ? matrix.at(0, 0) : matrix;
    call.onAnswer(call);
  }

  /** The formula was changed: its calls are cancelled, and late answers go nowhere. */
  cancel(calls: Map<unknown, AddinCall>): void {
    for (const call of calls.values()) {
      if (call.state === "sent") {
        this.underWay.delete(call);
        this.functions()?.cancel(call.wire);
      }
      call.state = "cancelled";
    }
    calls.clear();
  }
}

/** The registered function. Files write a dot in a name as `_`. */
export function lookupFunction(host: FunctionHost | undefined, name: string): ReturnType<FunctionHost["lookup"]> {
  return host?.lookup(name) ?? (name.includes("_") ? host?.lookup(name.replace(/_/g, ".")) : undefined);
}

function addressOf(value: Value | null, evaluation: Evaluation): string {
  if (!(value instanceof Reference) || value.boxes.length !== 1) return "";
  return fullAddress(evaluation.host.sheetName(value.sheetId), value.boxes[0]!);
}
