import { act } from "@testing-library/react";
import type { MemoryCustCode } from "./memoryCustCode";

/** Gives codes to the sample list's customers, as the first tab would: six codes in seven cells. */
export function issueSample(custcode: MemoryCustCode): Promise<void> {
  return act(async () => {
    const list = await custcode.lists.find();
    const request = { list, rule: "客户编码", columns: { region: 1, industry: 2 }, recordKey: 0, target: 3, targetHeader: "", includeHidden: false };
    await custcode.lists.issue(request, { signal: new AbortController().signal, progress: () => undefined });
  });
}
