/**
 * The 20 sections of GB/T 4754-2017, "Industrial classification for national economic activities" (with amendment 1 of 2019), with
 * their letters A–T, and two letters each that remind of the English name. The two letters are CustCode's own; the standard has none.
 *
 * Source: GB/T 4754-2017. Names and letters of a public standard are facts. Date: 2019-03.
 */

/** Section letter, two letters, Chinese name, English name, what people write instead. */
type Industry = readonly [letter: string, letters: string, name: string, english: string, aliases: string];

export const industries: readonly Industry[] = [
  ["A", "AG", "农、林、牧、渔业", "Agriculture, forestry, animal husbandry and fishery", "农业|林业|畜牧业|渔业|农林牧渔|Agriculture"],
  ["B", "MN", "采矿业", "Mining", "采矿|矿业"],
  ["C", "MF", "制造业", "Manufacturing", "制造|制造行业|生产制造|工业"],
  ["D", "EN", "电力、热力、燃气及水生产和供应业", "Electricity, heat, gas and water supply", "电力|能源|Energy|Electricity|Power|Utilities"],
  ["E", "CT", "建筑业", "Construction", "建筑|工程|建筑工程"],
  ["F", "RT", "批发和零售业", "Wholesale and retail trade", "零售|批发|贸易|批发零售|零售业|批发业|商贸|Retail|Wholesale|Trade"],
  ["G", "LG", "交通运输、仓储和邮政业", "Transport, storage and post", "物流|交通运输|运输|物流业|仓储|Logistics|Transportation|Transport"],
  ["H", "HT", "住宿和餐饮业", "Hotels and catering", "餐饮|酒店|住宿|餐饮业|Hospitality|Hotels|Catering|Accommodation and catering"],
  ["I", "IT", "信息传输、软件和信息技术服务业", "Information transmission, software and information technology", "信息技术|信息技术行业|信息技术服务业|软件|软件业|互联网|I.T.|Information Technology|Software"],
  ["J", "FI", "金融业", "Finance", "金融|银行|保险|证券|Financial Services|Banking"],
  ["K", "RE", "房地产业", "Real estate", "房地产|地产"],
  ["L", "BS", "租赁和商务服务业", "Leasing and business services", "商务服务|咨询|租赁|Business Services|Consulting"],
  ["M", "RD", "科学研究和技术服务业", "Scientific research and technical services", "科研|技术服务|科学研究|Research|Scientific research"],
  ["N", "PU", "水利、环境和公共设施管理业", "Water conservancy, environment and public facilities", "环保|水利|公共设施管理|Environment"],
  ["O", "SV", "居民服务、修理和其他服务业", "Household services, repair and other services", "居民服务|维修|修理|Personal Services"],
  ["P", "ED", "教育", "Education", "教育业|教育行业|培训"],
  ["Q", "HC", "卫生和社会工作", "Health and social work", "医疗|卫生|医疗卫生|社会工作|Healthcare|Health Care|Health"],
  ["R", "CU", "文化、体育和娱乐业", "Culture, sports and entertainment", "文化|传媒|体育|娱乐|Culture|Media|Entertainment"],
  ["S", "GV", "公共管理、社会保障和社会组织", "Public management, social security and social organizations", "政府|公共管理|机关|Government"],
  ["T", "IO", "国际组织", "International organizations", "International Organization"],
];
