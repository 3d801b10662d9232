import { ExcelError } from "../model/excelError";
import { propertyName, type Call, type Handle } from "./registry";

/** Sets one property, named in any case; an object's value is set part by part. Throws `ApiNotFound`, `InvalidArgument`. */
export function assignProperty(target: Handle, name: string, value: unknown, call: Call): void {
  const key = propertyName(target.type as never, name);
  const property = key === undefined ? undefined : target.type.properties[key];
  const label = `${target.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  if (!property) throw new ExcelError("ApiNotFound", `${label} is not available.`);
  call.session.requireApi(property.since);
  if (property.set) {
    property.set(target.self, value, call);
    return;
  }
  const object = property.object ? (property.get(target.self, call) as Handle | null) : null;
  if (!object || typeof value !== "object" || value === null) throw new ExcelError("InvalidArgument", `${label} can only be read.`);
  for (const [inner, part] of Object.entries(value)) assignProperty(object, inner, part, call);
}
