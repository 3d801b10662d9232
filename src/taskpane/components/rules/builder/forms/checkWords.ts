const digits = "0123456789";
const latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const has = (characters: string, all: string) => [...all].every((each) => characters.includes(each));

interface CheckWords {
  readonly name: string;
  readonly sentence: string;
  readonly scheme: string;
  readonly advised: string;
  readonly catches: string;
  readonly errors: Readonly<Record<"single" | "swap" | "jump" | "twin" | "phonetic", string>>;
  characters(characters: string): string;
  about(width: number, characters: string): string;
  readonly which: string;
  readonly over: string;
  readonly segments: Readonly<Record<string, string>>;
  readonly chip: string;
}

/** The words of the form of check characters. */
export const checkWords: Readonly<Record<"zh-CN" | "en-US", CheckWords>> = {
  "zh-CN": {
    name: "校验码",
    sentence: "由前面各段算出的一两个字符，抄错或输错编码时能发现。",
    scheme: "校验方法",
    advised: "（推荐）",
    catches: "能发现多少输入错误",
    errors: { single: "错一个字符", swap: "相邻两个字符对调", jump: "隔一个字符对调（abc → cba）", twin: "相同的两个字符都错（11 → 22）", phonetic: "听错（13 与 30）" },
    characters: (all) => (has(all, digits + latin) ? "数字和字母" : has(all, latin) ? "字母" : has(all, digits) && all.length > 10 ? "数字和一部分字母" : "数字"),
    about: (width, characters) => `校验码有 ${width} 个字符，可以校验${characters}。`,
    which: "校验哪些段",
    over: "校验这些段",
    segments: { seq: "流水号", today: "今天", random: "随机字符", reserved: "预留位" },
    chip: "校验码",
  },
  "en-US": {
    name: "Check character",
    sentence: "One or two characters computed from the other segments, which show that a code was mistyped.",
    scheme: "Scheme",
    advised: " (advised)",
    catches: "Share of typing errors that it finds",
    errors: {
      single: "One wrong character", swap: "Two neighbours swapped", jump: "Swapped across one (abc → cba)", twin: "A pair mistyped (11 → 22)",
      phonetic: "Misheard (13 and 30)",
    },
    characters: (all) => (has(all, digits + latin) ? "digits and letters" : has(all, latin) ? "letters" : has(all, digits) && all.length > 10 ? "digits and some letters" : "digits"),
    about: (width, characters) => `${width === 1 ? "One check character" : "Two check characters"}; checks ${characters}.`,
    which: "Which segments are checked",
    over: "Checked segments",
    segments: { seq: "sequence", today: "today", random: "random characters", reserved: "reserved positions" },
    chip: "check",
  },
};
