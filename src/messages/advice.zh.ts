import type { AdviceDictionary } from "./adviceDictionary";

export const adviceZh: AdviceDictionary = {
  advice: {
    "not-unique": "这条规则没有能区分客户的部分，不同的客户会得到同一个编码[“{code}”]。请加上流水号，例如 {seq:4}。",
    "key-not-printed": "流水号还按“{input}”分别计数，但编码里看不出“{input}”，两行会数到同一个编码[，例如“{code}”]；CustCode 会跳过已用的号码，分别计数就落空了。请把“{input}”写进编码，或不按它计数。",
    "run-together": "不同的两行会连成同一个编码“{code}”。请在两段之间加分隔符，或固定位数。",
    "reset-not-printed": "流水号{period}归零，但编码里看不出是哪一期，归零后就会出现重复[，例如“{code}”]。请把日期写进编码。",
    "same-code-twice": "码表“{codebook}”里，“{value}”和“{other}”的编码相同，在编码里分不清。请给其中一个改编码，或把它写成别名。",
    ambiguous: "编码“{code}”有两种读法，以后认不出各段是什么。请在两段之间加分隔符，或固定位数。",
    "excel-changes": "在 Excel 的常规格式单元格里输入“{code}”，会变成{as}[（显示为 {shown}）]。CustCode 写入时用文本格式，不受影响；但手工输入或从别处粘贴时会出错。请加一个字母前缀或换一种分隔符。",
    "excel-undecided": "这条规则能产生的编码太多样，无法证明 Excel 不会改动其中某一个。发放时仍会先设为文本格式。",
    "leading-zeros": "有的编码全是数字并以 0 开头[，例如“{code}”]，在常规格式的单元格里输入会丢掉前面的 0[，变成 {shown}]。请加一个字母前缀，例如 C。",
    "look-alikes": "“{segment}”里同时有容易看错的字符 {characters}，抄写和电话核对时容易出错。请改用不含这些字符的字符集。",
    capacity: "[“{key}”的]号码不够：要 {needed} 个，只有 {capacity} 个。请增加流水号的位数，或让它用完后自动加位。",
    "capacity-near": "[“{key}”的]号码快不够了：已要 {needed} 个，一共只有 {capacity} 个。请考虑增加位数。",
    "changes-often": "“{input}”会随时间变化，而编码发出后不会变：过一段时间，编码就说错了。建议把它放在单独的一列，不写进编码。",
    "weak-check": "校验方法 {scheme} 只能发现 {swaps}% 的相邻字符对调。[改用 {better} 可以发现更多。]",
    "outer-blanks": "编码的开头或结尾是空格[：“{code}”]。空格看不见，粘贴时又容易丢失。请删去。",
    length: "编码最长可达 {length} 个字符[，例如“{code}”]，超过了规定的 {most} 个。请缩短某一段，或放宽长度限制。",
    "unsafe-key": "流水号按“{input}”的文字计数。同一个名称写法稍有不同，就会另起一组号码。建议改用码表，把各种写法归到一个编码。",
    overlap: "规则“{rule}”的优先级相同，也适用于这些行，分不清该用哪一条。请给其中一条更高的优先级，或加上条件。",
  },
  readAs: {
    number: "数字", exponent: "科学计数的数字", date: "日期", time: "时间", "date-time": "日期和时间", percent: "百分数", currency: "金额", fraction: "分数",
    boolean: "逻辑值", error: "错误值", formula: "公式", text: "别的文字",
  },
  periods: { day: "每天", week: "每周", month: "每月", quarter: "每季度", year: "每年", "fiscal-year": "每个财政年度" },
};
