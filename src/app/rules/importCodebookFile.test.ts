import { decodeText, readCsv } from "./importCodebookFile";

const bytes = (...parts: readonly (string | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

/** 北京,BJ in GB 18030. */
const gb = bytes([0xb1, 0xb1, 0xbe, 0xa9], ",BJ\r\n");

test.each([
  ["UTF-8", bytes("北京,BJ\r\n"), "北京,BJ\r\n"],
  ["UTF-8 with a mark", bytes([0xef, 0xbb, 0xbf], "北京,BJ\r\n"), "北京,BJ\r\n"],
  ["GB 18030", gb, "北京,BJ\r\n"],
  ["UTF-16, as Excel's Unicode text", bytes([0xff, 0xfe, 0x17, 0x53, 0xac, 0x4e, 0x09, 0x00]), "北京\t"],
])("%s is read", (_, file, text) => {
  expect(decodeText(file)).toBe(text);
});

test.each([
  ["a workbook", bytes("PK", [3, 4, 20, 0, 6, 0, 8, 0])],
  ["bytes of no encoding", Uint8Array.from([0xff, 0xff, 0xff])],
])("%s is not taken for a text", (_, file) => {
  expect(decodeText(file)).toBeUndefined();
});

test.each([
  ["commas", "值,编码\n北京,BJ\n"],
  ["semicolons", "值;编码\r\n北京;BJ"],
  ["tabs", "值\t编码\n北京\tBJ\n"],
])("cells between %s", async (_, text) => {
  expect((await readCsv(text))?.slice(0, 2)).toEqual([["值", "编码"], ["北京", "BJ"]]);
});

test("a quoted cell may hold the delimiter, and aliases the other marks", async () => {
  expect(await readCsv('value,code,aliases\n"农、林、牧、渔业, 其他",AF,农业|林业\n')).toEqual(expect.arrayContaining([["农、林、牧、渔业, 其他", "AF", "农业|林业"]]));
});

test.each(["", "\r\n\r\n", " , \n"])("nothing is in %j", async (text) => {
  expect(await readCsv(text)).toBeUndefined();
});
