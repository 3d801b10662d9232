import type { TextFile } from "../../../../app/registerApi";

/** Hands a file to the browser, which puts it where downloads go. */
export function download({ name, type, parts }: Pick<TextFile, "name" | "type" | "parts">): void {
  const address = URL.createObjectURL(new Blob([...parts], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}

/** About how large a file is. */
export function kilobytes({ parts }: Pick<TextFile, "parts">): number {
  return Math.ceil(parts.reduce((sum, part) => sum + part.length, 0) / 1024);
}
