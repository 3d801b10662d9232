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

/** Chinese texts of the worksheet functions, by function id. The English ones stand in the functions' own JSDoc. */
export const functionTextsZh: Readonly<Record<string, FunctionTexts>> = {
  CUSTCODE: {
    description: "按工作簿的默认编码规则取客户编码。给出客户标识时，始终返回该客户的编码。",
    parameters: {
      ...inputs,
      customer: "客户标识，如名称、税号。不填时，编码发放后公式会变成文本编码。",
    },
  },
  "CUSTCODE.NEXT": {
    description: "预览下一个客户编码。不会占用编号，问几次都一样。",
    parameters: inputs,
  },
  "CUSTCODE.VALIDATE": {
    description: "检查编码是否符合规则：符合为 TRUE，不符合为 FALSE。",
    parameters: {
      codes: "要检查的编码：一个单元格或一个区域。",
      rule: "编码规则的名称；不填时使用工作簿的默认规则。",
    },
  },
};
