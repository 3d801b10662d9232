/**
 * Countries that customers of Chinese companies most often come from, with the two-letter codes of ISO 3166-1. None of the codes is that of a
 * Chinese province, so that both fit into one codebook.
 *
 * Source: ISO 3166-1, names as in npm i18n-iso-countries 7.14.0 (MIT). Date: 2025-07.
 */

/** Code, Chinese name, English names with the usual one first. */
type Country = readonly [code: string, name: string, english: string];

export const countries: readonly Country[] = [
  ["US", "美国", "United States|United States of America|USA|U.S.A.|America"],
  ["CA", "加拿大", "Canada"],
  ["MX", "墨西哥", "Mexico"],
  ["GB", "英国", "United Kingdom|UK|U.K.|England|Britain"],
  ["DE", "德国", "Germany"],
  ["FR", "法国", "France"],
  ["IT", "意大利", "Italy"],
  ["NL", "荷兰", "Netherlands|Holland"],
  ["ES", "西班牙", "Spain"],
  ["SE", "瑞典", "Sweden"],
  ["CH", "瑞士", "Switzerland"],
  ["JP", "日本", "Japan"],
  ["KR", "韩国", "South Korea|Korea"],
  ["SG", "新加坡", "Singapore"],
  ["IN", "印度", "India"],
  ["TH", "泰国", "Thailand"],
  ["VN", "越南", "Vietnam"],
  ["MY", "马来西亚", "Malaysia"],
  ["ID", "印度尼西亚", "Indonesia|印尼"],
  ["AE", "阿联酋", "United Arab Emirates|UAE"],
  ["AU", "澳大利亚", "Australia"],
  ["BR", "巴西", "Brazil"],
  ["ZA", "南非", "South Africa"],
];
