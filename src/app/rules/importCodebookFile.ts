/**
 * The text of a file that Excel or another program saved: UTF-8 or UTF-16 with their byte order mark, UTF-8 without, else GB 18030, in which
 * Excel saves "CSV" on Chinese computers.
 *
 * @returns undefined when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  return decode(bytes, "utf-8") ?? decode(bytes, "gb18030");
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No text has such characters, but workbooks and pictures have.
    return text.includes("\u0000") ? undefined : text;
  } catch {
    return undefined;
  }
}

/**
 * The cells of a CSV text with commas, semicolons or tabs, whichever the first line has most of; blank lines are kept, so that a row can be
 * named by its number.
 *
 * @returns undefined when there is nothing in it.
 */
export async function readCsv(text: string): Promise<readonly (readonly string[])[] | undefined> {
  const { default: Papa } = await import("papaparse");
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  return rows.some((row) => row.some((cell) => cell !== "")) ? rows : undefined;
}

/** Marks within quotes separate nothing. */
function delimiterOf(text: string): string {
  const line = text.split(/[\r\n]+/).find((each) => each.trim() !== "") ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";"].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).mark;
}
