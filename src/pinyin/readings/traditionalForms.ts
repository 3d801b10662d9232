/**
 * Traditional characters that stand in the words of these tables or decide how a neighbour is read, each followed by its simplified
 * form. pinyin-pro reads single traditional characters right and knows few words in them (銀行, 重慶, 廈門).
 *
 * Source: 通用规范汉字表, appendix 1.
 */
const pairs =
  "慶庆廈厦門门長长東东縣县單单萬万會会計计銀银業业樂乐亞亚島岛廣广華华陽阳陰阴參参調调藥药醫医車车廠厂務务輕轻鋼钢鐵铁機机電电廳厅館馆飲饮團团隊队譜谱師师傳传製制質质應应國国際际貿贸產产實实龍龙鳳凤馬马澤泽湯汤濟济漢汉瀋沈遼辽寧宁蘇苏滬沪贛赣" +
  "魯鲁粵粤瓊琼貴贵雲云陝陕肅肃臺台灣湾慮虑資资訊讯聯联發发開开關关區区處处員员給给補补彈弹軋轧選选響响體体係系統统紹绍興兴郵邮連连錦锦齊齐鄭郑許许趙赵錢钱孫孙吳吴馮冯陳陈衛卫蔣蒋韓韩楊杨張张嚴严謝谢鄒邹竇窦範范韋韦顧顾羅罗畢毕盧卢龔龚閔闵賈贾" +
  "駱骆鍾钟陸陆榮荣儲储葉叶賴赖喬乔闊阔圖图書书學学術术場场倉仓園园紡纺織织綠绿純纯紅红細细終终經经紙纸網网維维線线職职聖圣聲声聽听腦脑膠胶舊旧艦舰藝艺蘭兰蘋苹衆众複复見见規规視视覽览觀观詢询試试話话語语說说請请論论諮咨證证識识譯译護护讀读豐丰" +
  "貨货財财費费賓宾賽赛贏赢軟软載载輛辆輪轮輸输轉转辦办農农運运過过達达遠远適适還还郷乡鄉乡醬酱釀酿針针鈴铃鉛铅鋪铺鎮镇鏈链鏡镜鑄铸閣阁間间隨随險险雙双難难雜杂雞鸡靜静順顺須须頂顶項项預预領领頭头題题額额風风飛飞飯饭養养騎骑驗验魚鱼鮮鲜鳥鸟鴻鸿" +
  "鷹鹰鹽盐麗丽麥麦點点齒齿龜龟渦涡澠渑蕪芜螞蚂蠟蜡禦御禮礼穩稳穀谷種种稱称積积窩窝筆笔節节買买賣卖極极構构橋桥樓楼標标樣样橫横檢检歐欧歡欢歲岁殺杀氣气決决沒没況况淨净淺浅減减測测準准滅灭滿满潔洁潤润澆浇濱滨濃浓災灾為为無无煙烟熱热營营爐炉爭争" +
  "爾尔牆墙狀状獨独獎奖環环現现瑪玛畫画當当療疗盡尽監监盤盘眾众碼码確确磚砖繆缪於于價价層层據据邊边別别劃划塊块號号頻频柵栅禪禅導导組组議议剎刹殼壳閱阅獲获幾几滸浒樅枞滎荥遲迟黨党寶宝貝贝凍冻壓压約约縮缩脫脱鎖锁饞馋敵敌薺荠櫞橼貼贴輥辊棧栈輩辈" +
  "納纳撣掸壇坛搖摇滾滚倫伦黴霉詩诗劉刘荘庄莊庄澗涧廟庙強强祕秘鑰钥恆恒啟启溫温釋释圍围親亲詞词離离餅饼糧粮惡恶靚靓個个黃黄鰂鲗茲兹彌弥裡里軍军進进審审疊叠來来";

/** Traditional character → simplified character. */
export const traditionalForms: ReadonlyMap<string, string> = (() => {
  const characters = Array.from(pairs);
  const forms = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) forms.set(characters[i] ?? "", characters[i + 1] ?? "");
  return forms;
})();
