/**
 * The form in which spellings of one company's name meet: 苏州盛北商贸有限公司 and 苏州市盛北商贸有限责任公司, Ebert Co., Ltd. and EBERT COMPANY
 * LIMITED. Two companies may well share it (a group and its oldest company), so it only ever makes a suggestion and is never a record key.
 */
import { normalizeText } from "../text/normalizeText";

/**
 * Legal forms in Latin letters. The register keeps names without blanks, so words of two letters count only with their full stops or beside
 * another form: nobody could tell the CO of a company from that of MEXICO.
 */
const latin =
  "(?:(?:CO|PTE|PTY|PVT|SDN)[.,]*(?:LTD|LIMITED|INC|LLC|BHD)|CO[.,]+|COMPANY|LTD|(?:UN)?LIMITED|INC(?:ORPORATED)?|CORP(?:ORATION)?|" +
  "L\\.?L\\.?[CP]|P\\.?L\\.?C|G\\.?M\\.?B\\.?H(?:&CO[.,]*KG)?|S\\.A\\.(?:S\\.)?|S\\.?A\\.?R\\.?L|S\\.R\\.L|S\\.P\\.A|B\\.V|N\\.V|A\\.G)";
const latinForm = new RegExp(`(?<=[\\p{L}\\p{N}])[\\s.,()-]*${latin}[.,()]*$`, "u");

/** Japanese and Korean legal forms stand before or behind the name; NFKC writes ㈱ as (株). */
const eastern = "株式会社|有限会社|合同会社|合資会社|주식회사|유한회사|\\((?:株|有|同|資|주|유)\\)";
const easternForm = new RegExp(`^(?:${eastern})(?=.)|(?<=.)(?:${eastern})$`, "u");

/** Chinese legal forms, in simplified and traditional characters. */
const limited = "(?:股份)?(?:有限|无限|無限)(?:责任|責任)?公司";
const chineseForm = new RegExp(`(?<=.)(?:${limited}|责任有限公司|合伙企业(?:(?:有限|普通|特殊普通)合伙)?|(?<![分支])总?公司|控股|集[团團])$`, "u");
/** The company's legal form in the name of its branch. A branch's own last word stays: it tells it from the company and from other branches. */
const formBeforeBranch = new RegExp(`(?<=.)(?:集[团團])?${limited}(?=.*(?:分公司|支公司|办事处|营业部|事业部|项目部|分厂|分行|支行|分店|门店)$)`, "u");

/** What is told of a place at a name's beginning: 江苏省苏州市, 广西壮族自治区, 香港特别行政区. */
const provinceBeforeCity = /^(?:\p{Script=Han}{2,3}省|(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区)(?=\p{Script=Han}{2,4}市\p{Script=Han}{2})/u;
const province = /^(?:(\p{Script=Han}{2,3})省|(内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区|(香港|澳门)特别行政区)(?=\p{Script=Han}{2})/u;
/** 市场 and 市政 are words of their own. */
const city = /^(\p{Script=Han}{2,4}?)市(?=(?![场政民])\p{Script=Han}{2})/u;

/** Replaces once and again until nothing changes. */
const withoutAll = (text: string, pattern: RegExp): string => {
  let rest = text;
  for (let before = ""; before !== rest; ) {
    before = rest;
    rest = rest.replace(pattern, "");
  }
  return rest;
};

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/[\u0300-\u036f]/gu, "").normalize("NFC");

/**
 * A customer's name, reduced: half width, upper case, without blanks, punctuation, brackets and accents; without legal forms at its end
 * (有限公司, 集团, Co., Ltd., GmbH, 株式会社 …); of the place at its beginning only the name (北京市 is 北京, 江苏省苏州市 is 苏州). A branch keeps its
 * number, a factory (厂) stays one, so does an English “Group”. Traditional characters are understood in legal forms alone. A record key in
 * comparison form gives the same as the name it was made of; "" comes of a text without letters and digits.
 */
export const alikeForm = (name: string): string => {
  const named = withoutAll(withoutAll(withoutAccents(normalizeText(name)), easternForm), latinForm);
  const letters = named.replace(/&/gu, "AND").replace(/[^\p{L}\p{N}\p{M}]/gu, "");
  const placed = letters.replace(provinceBeforeCity, "").replace(province, "$1$2$3").replace(city, "$1");
  return withoutAll(placed.replace(formBeforeBranch, ""), chineseForm);
};
