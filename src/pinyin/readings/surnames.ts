/**
 * Surnames that sound otherwise than the same characters in words, and how they are told from words.
 *
 * Source: the surname entries of 现代汉语词典 (7th edition) and 通用规范汉字表; only those whose syllable differs without its tone, and
 * whose reading as a surname is the common one at the head of a name. 乐 (Yuè or Lè), 种 (Chóng), 秘 (Bì), 祭 (Zhài), 折 (Shé),
 * 繁 (Pó), 句 (Gōu), 召 (Shào), 黑 (Hè) and 能 (Nài) begin far more shops and brands than families and are read as words.
 */

/** Compound surnames: nothing else begins like them, so that they count at the head of any name. */
export const compoundSurnames = `
尉迟 yu chi
万俟 mo qi
单于 chan yu
长孙 zhang sun
澹台 tan tai
乐正 yue zheng
`;

/** A surname of one character: its syllable, and the words that begin with the character and are no names. */
interface Surname {
  readonly pinyin: string;
  readonly words: readonly string[];
}

/** `words` has blanks in between. */
const surname = (pinyin: string, words = ""): Surname => ({ pinyin, words: words === "" ? [] : words.split(" ") });

/** The surnames of one character. */
export const surnames: ReadonlyMap<string, Surname> = new Map([
  ["单", surname("shan", [
    "单位 单元 单一 单独 单车 单向 单品 单晶 单反 单身 单体 单机 单页 单据 单价 单项 单曲",
    "单层 单口 单双 单打 单调 单质 单色 单点 单味 单簧 单县 单行 单纯 单循 单边 单片 单排",
    "单耳 单人 单个 单丛 单抗 单模 单程 单轨 单词 单证 单亲 单肩 单板 单极 单细 单杠 单瓣",
    "单糖 单手 单用 单眼 单枪 单子 单张 单号 单翼 单轮 单兵 单核 单摆",
  ].join(" "))],
  ["曾", surname("zeng", "曾经 曾是 曾有")],
  ["仇", surname("qiu", "仇恨 仇人 仇敌 仇家 仇视 仇杀 仇外 仇富 仇怨")],
  ["解", surname("xie", [
    "解放 解决 解答 解码 解读 解析 解忧 解语 解毒 解渴 解困 解脱 解药 解说 解密 解锁 解压",
    "解百 解构 解约 解冻 解热 解酒 解馋 解惑 解剖 解禁 解封 解围 解救 解散 解开 解除 解题",
    "解释 解聘 解梦 解乏 解暑 解腻 解闷 解酸 解离 解体 解吸 解耦 解调",
  ].join(" "))],
  ["查", surname("zha", [
    "查询 查找 查看 查验 查勘 查账 查干 查重 查房 查理 查收 查阅 查哈 查尔 查查 查克 查获",
    "查封 查证 查办 查实 查核 查禁 查缉 查访 查德 查韦 查普 查岗 查清 查考 查体 查拉 查斯",
    "查塔 查特 查对 查扣 查处 查漏",
  ].join(" "))],
  ["区", surname("ou", [
    "区域 区块 区间 区别 区县 区级 区位 区委 区政 区号 区内 区外 区划 区分 区旗 区码 区议",
    "区长 区隔 区区 区属 区直",
  ].join(" "))],
  ["盖", surname("ge", [
    "盖州 盖世 盖帽 盖浇 盖章 盖板 盖饭 盖楼 盖亚 盖茨 盖子 盖被 盖头 盖码",
  ].join(" "))],
  ["朴", surname("piao", "朴素 朴实 朴质 朴门 朴树 朴道 朴拙 朴石 朴田 朴诚")],
  ["郗", surname("xi")],
  ["郇", surname("xun")],
  ["颉", surname("xie")],
  ["薄", surname("bo", "薄荷 薄饼 薄利 薄膜 薄板 薄雾 薄壁 薄片 薄脆")],
]);

const endingWords = [
  "公司 集团 股份 中心 超市 商场 商城 银行 医院 学院 大学 中学 小学 一中 二中 合作社 工作室 事务所 研究所 酒店 饭店 宾馆 农场 市场",
  "联盟 协会 基金 物流 科技 贸易 商贸 建材 食品 电器 电气 电力 餐饮 服饰 服装 五金 药业 医药 制药 酒业 实业 机械 化工 电子 网络",
  "软件 信息 通信 通讯 资讯 传媒 影视 汽车 中汽 汽修 家具 家居 装饰 广告 百货 面馆 火锅 烧烤 乐器 教育 培训 旅游 航空 投资 资本",
  "证券 保险 咨询 租赁 设计 建筑 工程 地产 置业 物业 园林 农业 牧业 渔业 林业 矿业 钢铁 石油 石化 煤业 水泥 陶瓷 印刷 包装 纺织",
  "鞋业 珠宝 眼镜 美容 美发 健身 摄影 粮油 茶叶 茶业 咖啡 奶茶 烘焙 快递 货运 运输 仓储 维修 制造 重工 仪器 设备 阀门 轴承 模具",
  "电缆 光电 能源 环保 材料 新材 生物",
].join(" ");
const endingCharacters = "店厂社部所院校馆站局处司团队网室库吧坊铺庄区县市镇乡村";

/** What ends the name of a company, a shop, an office or a place, but hardly ever a given name. */
export const organisationEnding = new RegExp(`(?:${endingWords.replaceAll(" ", "|")}|[${endingCharacters}])$`, "u");

/** After a surname at the head of any name: the family's firm or the person's title. */
export const familyMark = /^(?:氏|记|家|府|先生|女士|小姐|老师|经理|总|师傅)/u;
