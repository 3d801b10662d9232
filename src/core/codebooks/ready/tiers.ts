/**
 * Customer tiers as sales offices most often name them. CustCode's own list: every office draws the lines elsewhere, so the values are
 * to be edited.
 *
 * Source: CustCode. Date: 2026-01.
 */

/** Code, Chinese name, English name, what people write instead. */
type Tier = readonly [code: string, name: string, english: string, aliases: string];

export const tiers: readonly Tier[] = [
  ["A", "重点客户", "Key customer", "A级|A类|A级客户|A类客户|VIP|VIP客户|重点|重要|重要客户|大客户|Key|Key account"],
  ["B", "普通客户", "Regular customer", "B级|B类|B级客户|B类客户|普通|一般|一般客户|Regular|Standard"],
  ["C", "小客户", "Small customer", "C级|C类|C级客户|C类客户|小型|小型客户|零散客户|散客|Small|Occasional"],
];
