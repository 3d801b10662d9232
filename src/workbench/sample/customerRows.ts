/** Invented customers, as an office types them. One line a customer: name | region | industry | tier | date of registration. Some are messy on purpose. */

const CHINESE = `
北京晨光信息技术有限公司|北京|信息技术|A|2024-01-08
上海远帆国际贸易有限公司|上海市|批发和零售业|A|2024-01-10
深圳市云桥软件有限公司|广东|信息技术|B|2024-01-15
杭州青禾网络科技有限公司|浙江|信息技术|A|2024-01-16
成都锦江餐饮管理有限公司|四川|住宿和餐饮业|C|2024-01-22
武汉长岭机械制造有限公司|湖北|制造业|B|2024-01-23
南京紫峰建筑工程有限公司|江苏|建筑业|B|2024-01-29
西安雁塔教育咨询有限公司|陕西|教育|C|2024-02-01
天津海河物流有限公司|天津|交通运输|B|2024-02-05
重庆两江汽车零部件有限公司|重庆|制造业|A|2024-02-06
青岛蓝湾食品有限公司|山东|制造业|B|2024-02-19
厦门鹭岛旅游服务有限公司|福建|租赁和商务服务业|C|2024-02-20
　北京晨星文化传媒有限公司|ＢＥＩＪＩＮＧ|文化|C|2024-02-22
苏州金鸡湖电子有限公司|江苏省|制造业|A|2024-02-26
长沙岳麓医药有限公司|湖南|卫生|B|2024-03-01
沈阳北方重型装备有限公司|辽宁|制造业|A|2024-03-04
大连星海水产有限公司|辽宁|农业|C|2024-03-05
哈尔滨松江农业发展有限公司|黑龙江|农、林、牧、渔业|B|2024-03-07
郑州中原商贸有限公司|河南|批发和零售业|B|2024-03-11
合肥科大智能设备有限公司|安徽|制造业|A|2024-03-12
昆明春城花卉有限公司||农业|C|2024-03-14
南昌赣江物业管理有限公司|江西|房地产业|C|2024-03-18
福州榕城保险代理有限公司|福建|金融业|B|2024-03-20
石家庄燕赵制药有限公司|河北|制造业|A|2024-03-21
太原晋阳煤业有限公司|山西|采矿业|A|2024-03-25
呼和浩特草原乳业有限公司|内蒙古|制造业|B|2024-03-26
贵阳云岩大数据有限公司|贵州|信息技术|A|2024-03-28
南宁邕江水务有限公司|广西|水利|B|2024-04-01
海口椰风酒店有限公司|海南|住宿和餐饮业|C|2024-04-02
兰州黄河新能源有限公司|甘肃|电力|B|2024-04-08
银川塞上枸杞有限公司|宁夏|农业|C|2024-04-09
西宁青海湖旅行社有限公司|青海|租赁和商务服务业|C|2024-04-10
乌鲁木齐天山果业有限公司|新疆|农业|B|2024-04-11
拉萨雪域文化发展有限公司|西藏|文化|C|2024-04-15
长春吉林汽车销售有限公司|吉林|批发和零售业|B|2024-04-16
北京恒信会计师事务所|北京市|租赁和商务服务业|A|2024-04-18
上海浦江证券有限公司|上海|金融业|A|2024-04-22
广州珠江服饰有限公司|广东|制造业|C|2024-04-23
东莞松山湖玩具厂|广东省|制造业|C|2024-04-24
佛山岭南陶瓷有限公司|广东|制造业|B|2024-04-25
宁波甬江港务有限公司|浙江|交通运输|A|2024-05-06
温州瓯海鞋业有限公司|浙江|制造业|B|2024-05-07
无锡太湖物联网有限公司|江苏|信息技术|A|2024-05-08
徐州淮海工程机械有限公司|江苏|制造业|B|2024-05-09
济南泉城置业有限公司|山东|房地产业|B|2024-05-13
烟台芝罘葡萄酒有限公司|山东|制造业|A|2024-05-14
洛阳牡丹园林有限公司|河南|农业|C|2024-05-15
宜昌三峡电力检修有限公司|湖北|电力|B|2024-05-20
株洲湘江轨道交通有限公司|湖南|制造业|A|2024-05-21
绵阳涪江科学仪器有限公司|四川|科学研究|B|2024-05-22
张江晨曦生物科技有限公司|火星|科学研究|B|2024-05-23
上海远帆国际贸易有限公司|上海|批发和零售业|A|2024-05-27
北京天安环保工程有限公司|北 京|水利|B|2024-05-28
深圳前海融通保理有限公司|广东|金融业|A|2024-05-29
珠海横琴软件园管理有限公司|广东|信息技术|Ｂ|2024-06-03
唐山钢城金属制品有限公司|河北|制造|B|2024-06-04
保定直隶文具有限公司|河北|批发零售|C|2024-06-05
桂林漓江民宿有限公司|广西|住宿餐饮|C|2024-06-11
成都天府健身俱乐部|四川|体育|C|2024-06-12
武汉东湖光电研究院|湖北|科学研究|A|2024-06-13`;

const ENGLISH = `
Beijing Morning Light IT Co.|Beijing|Information technology|A|2024-01-08
Shanghai Far Sail Trading Co.|Shanghai|Wholesale and retail trade|A|2024-01-10
Shenzhen Cloud Bridge Software|Guangdong|Information technology|B|2024-01-15
Hangzhou Greenfield Networks|Zhejiang|Information technology|A|2024-01-16
Chengdu Brocade Catering|Sichuan|Accommodation and catering|C|2024-01-22
Wuhan Long Ridge Machinery|Hubei|Manufacturing|B|2024-01-23
Nanjing Purple Peak Construction|Jiangsu|Construction|B|2024-01-29
Xi'an Wild Goose Education|Shaanxi|Education|C|2024-02-01
Tianjin Haihe Logistics|Tianjin|Transport|B|2024-02-05
Chongqing Two Rivers Auto Parts|Chongqing|Manufacturing|A|2024-02-06
Qingdao Blue Bay Foods|Shandong|Manufacturing|B|2024-02-19
Xiamen Egret Island Travel|Fujian|Business services|C|2024-02-20
 Beijing Morning Star Media|ＢＥＩＪＩＮＧ|Culture|C|2024-02-22
Suzhou Golden Rooster Electronics|Jiangsu|Manufacturing|A|2024-02-26
Changsha Yuelu Pharma|Hunan|Health|B|2024-03-01
Shenyang Northern Heavy Industries|Liaoning|Manufacturing|A|2024-03-04
Dalian Star Sea Seafood|Liaoning|Agriculture|C|2024-03-05
Harbin Songhua Farms|Heilongjiang|Agriculture|B|2024-03-07
Zhengzhou Central Plain Trading|Henan|Wholesale and retail trade|B|2024-03-11
Hefei Smart Devices|Anhui|Manufacturing|A|2024-03-12
Kunming Spring City Flowers||Agriculture|C|2024-03-14
Nanchang Ganjiang Property|Jiangxi|Real estate|C|2024-03-18
Fuzhou Banyan Insurance Agency|Fujian|Finance|B|2024-03-20
Shijiazhuang Yanzhao Pharma Works|Hebei|Manufacturing|A|2024-03-21
Taiyuan Jinyang Mining|Shanxi|Mining|A|2024-03-25
Hohhot Prairie Dairy|Inner Mongolia|Manufacturing|B|2024-03-26
Guiyang Cloud Rock Data|Guizhou|Information technology|A|2024-03-28
Haikou Coconut Breeze Hotel|Hainan|Accommodation and catering|C|2024-04-02
Lanzhou Yellow River Energy|Gansu|Electricity|B|2024-04-08
Yinchuan Frontier Goji|Ningxia|Agriculture|C|2024-04-09
Urumqi Tianshan Fruit|Xinjiang|Agriculture|B|2024-04-11
Beijing Constant Trust Accountants|beijing|Business services|A|2024-04-18
Shanghai Pujiang Securities|Shanghai|Finance|A|2024-04-22
Guangzhou Pearl River Garments|Guangdong|Manufacturing|C|2024-04-23
Ningbo Yong River Port Services|Zhejiang|Transport|A|2024-05-06
Wuxi Taihu Internet of Things|Jiangsu|Information technology|A|2024-05-08
Jinan Spring City Homes|Shandong|Real estate|B|2024-05-13
Yantai Zhifu Winery|Shandong|Manufacturing|A|2024-05-14
Luoyang Peony Gardens|Henan|Agriculture|C|2024-05-15
Yichang Three Gorges Power Service|Hubei|Electricity|B|2024-05-20
Zhuzhou Xiang River Rail|Hunan|Manufacturing|A|2024-05-21
Mianyang Fujiang Instruments|Sichuan|Scientific research|B|2024-05-22
Zhangjiang Dawn Biotech|Mars|Scientific research|B|2024-05-23
Shanghai Far Sail Trading Co.|Shanghai|Wholesale and retail trade|A|2024-05-27
Shenzhen Qianhai Factoring|Guangdong|Finance|A|2024-05-29
Zhuhai Hengqin Software Park|Guangdong|Information technology|Ｂ|2024-06-03
Tangshan Steel City Metalware|Hebei|manufacturing|B|2024-06-04
Baoding Zhili Stationery|Hebei|Wholesale and retail trade|C|2024-06-05
Chengdu Tianfu Fitness Club|Sichuan|Culture|C|2024-06-12
Wuhan East Lake Optics Institute|Hubei|Scientific research|A|2024-06-13`;

/** One customer: name, region, industry, tier and the registration date as Excel's day number. */
export type CustomerRow = readonly [name: string, region: string, industry: string, tier: string, date: number];

/** The sample's customers in a language. */
export function customerRows(language: "zh-CN" | "en-US"): readonly CustomerRow[] {
  return (language === "zh-CN" ? CHINESE : ENGLISH)
    .slice(1)
    .split("\n")
    .map((line) => {
      const [name = "", region = "", industry = "", tier = "", date = ""] = line.split("|");
      return [name, region, industry, tier, Date.parse(date) / 86_400_000 + 25_569];
    });
}
