import { ExcelError } from "../model/excelError";
import { assignProperty } from "./assignProperty";
import { Handle, propertyName, type Call } from "./registry";
import { query } from "./query";
import type { ExcelSession } from "./session";
import { ActionType, PathType, type ActionInfo, type ActionResult, type ArgumentInfo, type ObjectPathInfo, type RequestBody, type ResponseBody } from "./wire";

/** Runs the actions of one request in order and answers their results; the first error stops the batch, what ran stays. */
export function interpret(session: ExcelSession, request: RequestBody): ResponseBody {
  const run = new RequestRun(session, request);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (let index = 0; index < request.Actions.length; index++) {
    const action = request.Actions[index]!;
    try {
      const value = run.perform(action);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof ExcelError)) session.host.report(error);
      const code = error instanceof ExcelError ? error.code : "GeneralException";
      const message = error instanceof Error ? error.message : String(error);
      return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, Location: run.locationOf(action), ActionIndex: index } };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** One request under way: its object paths are resolved once, when an action first needs them. */
class RequestRun {
  private readonly resolved = new Map<number, Handle | null>();
  private readonly kept = new Set<number>();
  private readonly call: Call;

  constructor(private readonly session: ExcelSession, private readonly request: RequestBody) {
    this.call = { session };
  }

  perform(action: ActionInfo): unknown {
    // Excel calculates after every write; here it is enough before something is read.
    if (action.ActionType !== ActionType.setProperty && !this.session.calculationIsSuspended) this.session.book.calculation?.calculate("automatic");
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action.ObjectPathId);
      case ActionType.query:
        return query(this.resolve(action.ObjectPathId), action.QueryInfo, this.call);
      case ActionType.recursiveQuery:
        return query(this.resolve(action.ObjectPathId), action.RecursiveQueryInfo, this.call);
      case ActionType.queryAsJson:
        throw new ExcelError("ApiNotFound");
      case ActionType.method:
        return this.invoke(action) ?? null;
      case ActionType.setProperty: {
        const target = this.resolve(action.ObjectPathId);
        if (target) assignProperty(target, action.Name, this.argumentsOf(action.ArgumentInfo)[0], this.call);
        return undefined;
      }
      case ActionType.update: {
        const target = this.resolve(action.ObjectPathId);
        if (target) this.session.assign(target, action.ObjectState ?? {});
        return undefined;
      }
      case ActionType.trace:
        return null;
      case ActionType.ensureUnchanged:
        return undefined;
      default:
        throw new ExcelError("UnsupportedOperation", `Action type ${action.ActionType} is not known.`);
    }
  }

  /** The class and member an action is about, as Excel names error locations: `Range.values`. */
  locationOf(action: ActionInfo): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const handle = this.resolved.get(action.ObjectPathId);
    if (handle && action.Name) return `${handle.type.name}.${lowerFirst(action.Name)}`;
    const parent = path?.ParentObjectPathId === undefined ? undefined : this.resolved.get(path.ParentObjectPathId);
    const member = path?.ObjectPathType === PathType.indexer ? "getItem" : lowerFirst(path?.Name ?? "");
    return parent ? `${parent.type.name}.${member}` : member;
  }

  private instantiate(pathId: number): unknown {
    const handle = this.resolve(pathId);
    if (handle === null) return null;
    if (handle.type.referable && this.kept.has(pathId)) this.session.keep(handle);
    return this.session.identityOf(handle);
  }

  private invoke(action: ActionInfo): unknown {
    const target = this.resolve(action.ObjectPathId);
    if (target === null) return null;
    if (action.Name === "_KeepReference") {
      this.kept.add(action.ObjectPathId);
      this.session.keep(target);
      return null;
    }
    const result = this.runMethod(target, action.Name, this.argumentsOf(action.ArgumentInfo));
    return result instanceof Handle ? this.session.identityOf(result) : result;
  }

  private resolve(pathId: number): Handle | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const info = this.request.ObjectPaths[pathId];
    if (!info) throw new ExcelError("InvalidObjectPath", "The object path isn't part of the request.");
    const handle = this.resolvePath(info);
    this.resolved.set(pathId, handle);
    return handle;
  }

  private resolvePath(info: ObjectPathInfo): Handle | null {
    if (info.ObjectPathType === PathType.global) return this.session.root;
    if (info.ObjectPathType === PathType.nullObject) return null;
    if (info.ObjectPathType === PathType.newObject) return this.session.newObject(info.Name, this.argumentsOf(info.ArgumentInfo));
    if (info.ObjectPathType === PathType.reference) return this.session.byReference(info.Name);
    const parent = this.resolve(info.ParentObjectPathId!);
    if (parent === null) return null;
    if (info.ObjectPathType === PathType.property) {
      const name = propertyName(parent.type as never, info.Name);
      const property = name === undefined ? undefined : parent.type.properties[name];
      if (!property?.object) throw new ExcelError("ApiNotFound", `${parent.type.name}.${lowerFirst(info.Name)} is not available.`);
      this.session.requireApi(property.since);
      return property.get(parent.self, this.call) as Handle | null;
    }
    const args = this.argumentsOf(info.ArgumentInfo);
    if (info.ObjectPathType === PathType.indexer) {
      if (!parent.type.item) throw new ExcelError("ApiNotFound", `${parent.type.name} has no items.`);
      return parent.type.item(parent.self, args[0], this.call);
    }
    const result = this.runMethod(parent, info.Name, args);
    if (result !== null && !(result instanceof Handle)) throw new Error(`${parent.type.name}.${info.Name} should answer an object`);
    return result;
  }

  private runMethod(target: Handle, name: string, args: readonly unknown[]): unknown {
    const method = target.type.methods[name];
    if (!method) {
      // Every page is told of every event; which ones it listens to is kept by office.js itself.
      if (/^_(Unr|R)egister\w*Event/.test(name)) return null;
      throw new ExcelError("ApiNotFound", `${target.type.name}.${lowerFirst(name)} is not available.`);
    }
    this.session.requireApi(method.since);
    return method.run(target.self, args, this.call);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const args = (info?.Arguments ?? []).map((value) => this.withObjects(value));
    const references = info?.ReferencedObjectPathIds;
    if (!references) return args;
    return args.map((value, at) => this.dereference(value, references[at]));
  }

  /** Settings may name objects inside (`{ list: { source: range } }`), by the number of their path. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.withObjects(part)]));
  }

  private dereference(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((inner, at) => this.dereference(inner, reference[at]));
    return value;
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
