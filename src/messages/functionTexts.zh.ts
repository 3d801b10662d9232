/** A function's description and those of its parameters, as Excel's function wizard shows them. */
export interface FunctionTexts {
  readonly description: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const inputs = {
  region: "编码规则的第一个输入项，如地区：一个值或一个区域。",
  industry: "编码规则的第二个输入项，如行业。",
  tier: "编码规则的第三个输入项，如客户等级。",
} as const;

const judged = {
  codes: "要检查的编码：一个单元格或一个区域。",
  rule: "编码规则的名称；不填时使用工作簿的默认规则。",
} as const;

/** Chinese texts of the worksheet functions, by function id. The English ones stand in the functions' own JSDoc. */
export const functionTextsZh: Readonly<Record<string, FunctionTexts>> = {
  CUSTCODE: {
    description: "按工作簿的默认编码规则取客户编码。给出客户标识时，始终返回该客户的编码。",
    parameters: {
      ...inputs,
      customer: "客户标识，如名称、税号。不填时，编码发放后公式会变成文本编码。",
    },
  },
  "CUSTCODE.BY": {
    description: "按指定名称的编码规则取客户编码，输入项个数不限。给出客户标识时，始终返回该客户的编码。",
    parameters: {
      rule: "编码规则的名称。",
      customer: "客户标识，如名称、税号。留空不填时，编码发放后公式会变成文本编码。",
      inputs: "编码规则的各个输入项，按规则中的顺序：值或区域。",
    },
  },
  "CUSTCODE.NEXT": {
    description: "预览下一个客户编码。不会占用编号，问几次都一样。",
    parameters: inputs,
  },
  "CUSTCODE.VALIDATE": {
    description: "检查编码：没有问题为 TRUE，CUSTCODE.CHECK 能查出问题的为 FALSE。",
    parameters: judged,
  },
  "CUSTCODE.CHECK": {
    description: "逐个检查编码，用文字说明每个编码有什么问题；没有问题时为空。",
    parameters: judged,
  },
  "CUSTCODE.AUDIT": {
    description: "把一批编码放在一起检查，每个问题一行：行、编码、检查结果、建议编码、把握。",
    parameters: { codes: "要检查的编码：一个区域或整列。", rule: judged.rule },
  },
  "CUSTCODE.FIX": {
    description: "返回可以确定的编码：编码正确时返回它本身，只有一种确定的修复时返回修复后的编码，否则为 #N/A 并说明原因。按工作簿的默认规则检查。",
    parameters: {
      code: "要修复的编码：一个值或一个区域。",
      region: "该行的第一个输入项，如地区。",
      industry: "该行的第二个输入项，如行业。",
      tier: "该行的第三个输入项，如客户等级。",
    },
  },
  "CUSTCODE.LOOKUP": {
    description: "查码表中某个值的编码；值为数字时，按它所在的数值区间查。",
    parameters: {
      codebook: "码表的名称，如 region（地区）。",
      value: "要查的值，写法不限：一个值或一个区域。",
      under: "它的上级值，如城市所在的省份。",
    },
  },
  "CUSTCODE.CHECKDIGIT": {
    description: "计算文本的校验位（一个或两个字符）。",
    parameters: {
      text: "不含校验位的文本：一个值或一个区域。只计算其中的字母和数字。",
      scheme: "校验方法，如 luhn、damm、mod11-2、mod37-36、mod97-10、mod31（统一社会信用代码）、gs1、digit-sum（数字和）。",
    },
  },
  "CUSTCODE.DECODE": {
    description: "解读编码：它属于哪条规则，各段是什么字符、什么含义。多个编码时，每个编码一行，列出各段的含义。",
    parameters: { code: "编码：一个值或一个区域。" },
  },
  "CUSTCODE.PART": {
    description: "解读编码中的一段：对应的值、日期或流水号。",
    parameters: {
      code: "编码：一个值或一个区域。",
      segment: "哪一段：输入项的名称（如 地区），流水号，校验位，编码规则（返回规则名称），或第几段（从 1 数起）。",
      what: "meaning（含义，不填时），或 text（编码中的文本）。",
    },
  },
  "CUSTCODE.SORTKEY": {
    description: "返回用于排序的文本：按它排序，编码就按计数顺序排列，位数加长、字母进位也不乱。规则读不出的文本排在最后。",
    parameters: { code: "编码：一个值或一个区域。" },
  },
  "CUSTCODE.FIND": {
    description: "在登记簿里按客户查编码，返回该客户在用的编码。",
    parameters: {
      customer: "客户标识，如名称、税号：一个值或一个区域。",
      rule: "编码规则的名称。不填时先查工作簿使用的规则；只在另一条规则下有编码时，也能查到。",
    },
  },
  "CUSTCODE.CUSTOMER": {
    description: "在登记簿里按编码查客户，返回登记的客户标识。",
    parameters: { code: "编码：一个值或一个区域。" },
  },
  "CUSTCODE.STATUS": {
    description: "返回编码的状态：已发放、已收编、已预留、已作废或已退回。",
    parameters: { code: "编码：一个值或一个区域。" },
  },
};
