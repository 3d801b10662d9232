import type { Locale } from "../app/api";

const names = {
  luhn: "Luhn", gs1: "GS1 (EAN)", verhoeff: "Verhoeff", damm: "Damm",
  "mod11-2": "ISO 7064 MOD 11-2", "mod37-2": "ISO 7064 MOD 37-2", "mod97-10": "ISO 7064 MOD 97-10", "mod661-26": "ISO 7064 MOD 661-26",
  "mod1271-36": "ISO 7064 MOD 1271-36", "mod11-10": "ISO 7064 MOD 11,10", "mod27-26": "ISO 7064 MOD 27,26", "mod37-36": "ISO 7064 MOD 37,36",
};

/** What check digit schemes are called by people, by their ids. */
export const schemeNames: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-CN": { ...names, mod31: "GB 32100（统一社会信用代码）", "digit-sum": "各位数字之和" },
  "en-US": { ...names, mod31: "GB 32100 (unified social credit code)", "digit-sum": "Sum of the digits" },
};
