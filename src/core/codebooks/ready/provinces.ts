/**
 * China's 34 divisions of province level: letters of ISO 3166-2:CN, numbers of GB/T 2260.
 *
 * Source: ISO 3166-2:CN (2021), compared with npm iso-3166 4.4.0; GB/T 2260. Names and codes of places are facts; they carry no
 * copyright. Regions: "Method of dividing the eastern, western, central and north-eastern areas", National Bureau of Statistics, 2011; the seven
 * sales areas are custom, without a standard. Date: 2024-12.
 */

/** Letters, number, full name, short name, English names, one-character names, region (E, W, C, N, `-` for none), sales area. */
type Province = readonly [
  letters: string, number: string, name: string, short: string, english: string, signs: string, region: "E" | "W" | "C" | "N" | "-", salesArea: string,
];

export const provinces: readonly Province[] = [
  ["BJ", "110000", "北京市", "北京", "Beijing", "京", "E", "华北"],
  ["TJ", "120000", "天津市", "天津", "Tianjin", "津", "E", "华北"],
  ["HE", "130000", "河北省", "河北", "Hebei", "冀", "E", "华北"],
  ["SX", "140000", "山西省", "山西", "Shanxi", "晋", "C", "华北"],
  ["NM", "150000", "内蒙古自治区", "内蒙古", "Nei Mongol|Inner Mongolia|Neimenggu", "蒙", "W", "华北"],
  ["LN", "210000", "辽宁省", "辽宁", "Liaoning", "辽", "N", "东北"],
  ["JL", "220000", "吉林省", "吉林", "Jilin", "吉", "N", "东北"],
  ["HL", "230000", "黑龙江省", "黑龙江", "Heilongjiang", "黑", "N", "东北"],
  ["SH", "310000", "上海市", "上海", "Shanghai", "沪|申", "E", "华东"],
  ["JS", "320000", "江苏省", "江苏", "Jiangsu", "苏", "E", "华东"],
  ["ZJ", "330000", "浙江省", "浙江", "Zhejiang", "浙", "E", "华东"],
  ["AH", "340000", "安徽省", "安徽", "Anhui", "皖", "C", "华东"],
  ["FJ", "350000", "福建省", "福建", "Fujian", "闽", "E", "华东"],
  ["JX", "360000", "江西省", "江西", "Jiangxi", "赣", "C", "华东"],
  ["SD", "370000", "山东省", "山东", "Shandong", "鲁", "E", "华东"],
  ["HA", "410000", "河南省", "河南", "Henan", "豫", "C", "华中"],
  ["HB", "420000", "湖北省", "湖北", "Hubei", "鄂", "C", "华中"],
  ["HN", "430000", "湖南省", "湖南", "Hunan", "湘", "C", "华中"],
  ["GD", "440000", "广东省", "广东", "Guangdong", "粤", "E", "华南"],
  ["GX", "450000", "广西壮族自治区", "广西", "Guangxi", "桂", "W", "华南"],
  ["HI", "460000", "海南省", "海南", "Hainan", "琼", "E", "华南"],
  ["CQ", "500000", "重庆市", "重庆", "Chongqing", "渝", "W", "西南"],
  ["SC", "510000", "四川省", "四川", "Sichuan", "川|蜀", "W", "西南"],
  ["GZ", "520000", "贵州省", "贵州", "Guizhou", "贵|黔", "W", "西南"],
  ["YN", "530000", "云南省", "云南", "Yunnan", "云|滇", "W", "西南"],
  ["XZ", "540000", "西藏自治区", "西藏", "Xizang|Tibet", "藏", "W", "西南"],
  ["SN", "610000", "陕西省", "陕西", "Shaanxi", "陕|秦", "W", "西北"],
  ["GS", "620000", "甘肃省", "甘肃", "Gansu", "甘|陇", "W", "西北"],
  ["QH", "630000", "青海省", "青海", "Qinghai", "青", "W", "西北"],
  ["NX", "640000", "宁夏回族自治区", "宁夏", "Ningxia", "宁", "W", "西北"],
  ["XJ", "650000", "新疆维吾尔自治区", "新疆", "Xinjiang", "新", "W", "西北"],
  ["HK", "810000", "香港特别行政区", "香港", "Hong Kong|Hongkong", "港", "-", "港澳台"],
  ["MO", "820000", "澳门特别行政区", "澳门", "Macao|Macau", "澳", "-", "港澳台"],
  ["TW", "710000", "台湾省", "台湾", "Taiwan", "台", "-", "港澳台"],
];
