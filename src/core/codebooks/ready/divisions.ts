/**
 * The 97 divisions of GB/T 4754-2017, "Industrial classification for national economic activities" (with amendment 1 of 2019). All numbers from 01 to
 * 97 are in use. The English names are CustCode's rendering after the usual wording of statistical yearbooks; the standard's own were
 * not at hand to compare.
 *
 * Source: GB/T 4754-2017; Chinese names compared with three public listings. Names and numbers of a public standard are facts. Date: 2019-03.
 */

/** Section, then for each division: number, Chinese name, English name, what people write instead. */
type Section = readonly [letter: string, divisions: readonly (readonly [number: string, name: string, english: string, aliases: string])[]];

export const divisions: readonly Section[] = [
  ["A", [
    ["01", "农业", "Farming", "种植业|种植|Crops"],
    ["02", "林业", "Forestry", ""],
    ["03", "畜牧业", "Animal husbandry", "畜牧|养殖|养殖业|Livestock"],
    ["04", "渔业", "Fishery", "水产|水产养殖|Fishing"],
    ["05", "农、林、牧、渔专业及辅助性活动", "Support activities for agriculture, forestry, animal husbandry and fishery", "农林牧渔服务业"],
  ]],
  ["B", [
    ["06", "煤炭开采和洗选业", "Mining and washing of coal", "煤炭|煤矿|Coal mining"],
    ["07", "石油和天然气开采业", "Extraction of petroleum and natural gas", "石油天然气|油气开采|Oil and gas extraction"],
    ["08", "黑色金属矿采选业", "Mining and processing of ferrous metal ores", "铁矿"],
    ["09", "有色金属矿采选业", "Mining and processing of non-ferrous metal ores", ""],
    ["10", "非金属矿采选业", "Mining and processing of non-metal ores", ""],
    ["11", "开采专业及辅助性活动", "Support activities for mining", "开采辅助活动"],
    ["12", "其他采矿业", "Other mining", ""],
  ]],
  ["C", [
    ["13", "农副食品加工业", "Processing of food from agricultural products", "农副食品|粮油加工|饲料"],
    ["14", "食品制造业", "Manufacture of foods", "食品|Food"],
    ["15", "酒、饮料和精制茶制造业", "Manufacture of liquor, beverages and refined tea", "饮料|酒类|白酒|Beverages"],
    ["16", "烟草制品业", "Manufacture of tobacco", "烟草|Tobacco"],
    ["17", "纺织业", "Manufacture of textiles", "纺织|Textiles"],
    ["18", "纺织服装、服饰业", "Manufacture of clothing and ornament", "服装|服饰|服装业|Apparel|Clothing"],
    ["19", "皮革、毛皮、羽毛及其制品和制鞋业", "Manufacture of leather, fur, feather and footwear", "皮革|制鞋|Footwear"],
    ["20", "木材加工和木、竹、藤、棕、草制品业", "Processing of timber, wood, bamboo, rattan, palm and straw products", "木材加工|木制品"],
    ["21", "家具制造业", "Manufacture of furniture", "家具|Furniture"],
    ["22", "造纸和纸制品业", "Manufacture of paper and paper products", "造纸|纸制品|Paper"],
    ["23", "印刷和记录媒介复制业", "Printing and reproduction of recording media", "印刷|Printing"],
    ["24", "文教、工美、体育和娱乐用品制造业", "Manufacture of articles for culture, education, arts and crafts, sport and entertainment", "文体用品|玩具|Toys"],
    ["25", "石油、煤炭及其他燃料加工业", "Processing of petroleum, coal and other fuels", "石油加工|炼油|炼焦|Oil refining"],
    ["26", "化学原料和化学制品制造业", "Manufacture of chemical raw materials and chemical products", "化工|化学|化工业|Chemicals"],
    ["27", "医药制造业", "Manufacture of medicines", "医药|制药|药品|Pharmaceuticals|Pharma"],
    ["28", "化学纤维制造业", "Manufacture of chemical fibres", "化纤"],
    ["29", "橡胶和塑料制品业", "Manufacture of rubber and plastics", "橡胶|塑料|橡塑|Plastics"],
    ["30", "非金属矿物制品业", "Manufacture of non-metallic mineral products", "建材|水泥|玻璃|陶瓷|Building materials"],
    ["31", "黑色金属冶炼和压延加工业", "Smelting and pressing of ferrous metals", "钢铁|冶金|Steel"],
    ["32", "有色金属冶炼和压延加工业", "Smelting and pressing of non-ferrous metals", "有色金属"],
    ["33", "金属制品业", "Manufacture of metal products", "金属制品|五金|Metal products"],
    ["34", "通用设备制造业", "Manufacture of general-purpose machinery", "通用设备|General machinery"],
    ["35", "专用设备制造业", "Manufacture of special-purpose machinery", "专用设备|医疗器械|Special machinery"],
    ["36", "汽车制造业", "Manufacture of motor vehicles", "汽车|汽车零部件|Automotive"],
    ["37", "铁路、船舶、航空航天和其他运输设备制造业", "Manufacture of railway, ship, aerospace and other transport equipment", "船舶|航空航天|Aerospace"],
    ["38", "电气机械和器材制造业", "Manufacture of electrical machinery and apparatus", "电气机械|电气|家电|Electrical equipment"],
    ["39", "计算机、通信和其他电子设备制造业", "Manufacture of computers, communication and other electronic equipment", "电子|电子设备|通信设备|计算机|Electronics"],
    ["40", "仪器仪表制造业", "Manufacture of measuring instruments", "仪器仪表|仪表|Instruments"],
    ["41", "其他制造业", "Other manufacturing", ""],
    ["42", "废弃资源综合利用业", "Utilisation of waste resources", "废弃资源|再生资源|Recycling"],
    ["43", "金属制品、机械和设备修理业", "Repair of metal products, machinery and equipment", "设备修理|设备维修"],
  ]],
  ["D", [
    ["44", "电力、热力生产和供应业", "Production and supply of electricity and heat", "电力|供热|发电|Electricity|Power"],
    ["45", "燃气生产和供应业", "Production and supply of gas", "燃气|Gas"],
    ["46", "水的生产和供应业", "Production and supply of water", "供水|自来水|水务|Water supply"],
  ]],
  ["E", [
    ["47", "房屋建筑业", "Construction of buildings", "房屋建筑|房建"],
    ["48", "土木工程建筑业", "Civil engineering", "土木工程|市政工程"],
    ["49", "建筑安装业", "Building installation", "建筑安装|机电安装"],
    ["50", "建筑装饰、装修和其他建筑业", "Building decoration, finishing and other construction", "装饰|装修|建筑装饰|装饰装修|Decoration"],
  ]],
  ["F", [
    ["51", "批发业", "Wholesale trade", "批发|Wholesale"],
    ["52", "零售业", "Retail trade", "零售|电商|Retail|E-commerce"],
  ]],
  ["G", [
    ["53", "铁路运输业", "Railway transport", "铁路|铁路运输"],
    ["54", "道路运输业", "Road transport", "公路运输|道路运输|汽运|Trucking"],
    ["55", "水上运输业", "Water transport", "水运|航运|海运|Shipping"],
    ["56", "航空运输业", "Air transport", "航空|航空运输|空运|Aviation"],
    ["57", "管道运输业", "Pipeline transport", "管道运输"],
    ["58", "多式联运和运输代理业", "Multimodal transport and forwarding", "货代|货运代理|运输代理|Freight forwarding"],
    ["59", "装卸搬运和仓储业", "Cargo handling and storage", "仓储|仓储业|装卸搬运|Warehousing"],
    ["60", "邮政业", "Post and courier", "邮政|快递|快递业|Courier|Post"],
  ]],
  ["H", [
    ["61", "住宿业", "Accommodation", "住宿|酒店|宾馆|Hotels"],
    ["62", "餐饮业", "Catering", "餐饮|餐厅|饭店|Restaurants"],
  ]],
  ["I", [
    ["63", "电信、广播电视和卫星传输服务", "Telecommunications, broadcasting and satellite transmission", "电信|通信|通信业|Telecom|Telecommunications"],
    ["64", "互联网和相关服务", "Internet and related services", "互联网|互联网行业|Internet"],
    ["65", "软件和信息技术服务业", "Software and information technology services", "软件|信息技术|软件业|信息技术服务业|IT|I.T.|Software|Information Technology"],
  ]],
  ["J", [
    ["66", "货币金融服务", "Monetary and financial services", "银行|银行业|Banking"],
    ["67", "资本市场服务", "Capital market services", "证券|证券业|基金|Securities"],
    ["68", "保险业", "Insurance", "保险"],
    ["69", "其他金融业", "Other finance", ""],
  ]],
  ["K", [["70", "房地产业", "Real estate", "房地产|地产|物业管理"]]],
  ["L", [
    ["71", "租赁业", "Leasing", "租赁"],
    ["72", "商务服务业", "Business services", "商务服务|咨询|广告|人力资源|Consulting|Advertising"],
  ]],
  ["M", [
    ["73", "研究和试验发展", "Research and experimental development", "研发|科研|科学研究|Research|R&D"],
    ["74", "专业技术服务业", "Professional technical services", "专业技术服务|技术服务|检测|工程设计|Engineering services"],
    ["75", "科技推广和应用服务业", "Science and technology promotion and application", "科技推广"],
  ]],
  ["N", [
    ["76", "水利管理业", "Management of water conservancy", "水利"],
    ["77", "生态保护和环境治理业", "Ecological protection and environmental governance", "环保|环境治理|生态保护|Environmental protection"],
    ["78", "公共设施管理业", "Management of public facilities", "公共设施管理|市政管理|景区"],
    ["79", "土地管理业", "Land management", "土地管理"],
  ]],
  ["O", [
    ["80", "居民服务业", "Household services", "居民服务|家政"],
    ["81", "机动车、电子产品和日用产品修理业", "Repair of motor vehicles, electronics and household goods", "汽车修理|汽修|维修|修理"],
    ["82", "其他服务业", "Other services", "保洁|清洁服务"],
  ]],
  ["P", [["83", "教育", "Education", "教育业|教育行业|培训|学校"]]],
  ["Q", [
    ["84", "卫生", "Health", "医疗|医院|医疗卫生|Healthcare|Hospitals"],
    ["85", "社会工作", "Social work", "养老|养老服务"],
  ]],
  ["R", [
    ["86", "新闻和出版业", "News and publishing", "新闻出版|出版|新闻|Publishing"],
    ["87", "广播、电视、电影和录音制作业", "Broadcasting, television, film and sound recording", "影视|电影|广播电视|Film"],
    ["88", "文化艺术业", "Culture and arts", "文化艺术|文化|Arts"],
    ["89", "体育", "Sports", "体育业"],
    ["90", "娱乐业", "Entertainment", "娱乐|游乐"],
  ]],
  ["S", [
    ["91", "中国共产党机关", "Organs of the Communist Party of China", "党委机关"],
    ["92", "国家机构", "State institutions", "政府|机关|政府机关|Government"],
    ["93", "人民政协、民主党派", "People's political consultative conference and democratic parties", "政协|民主党派"],
    ["94", "社会保障", "Social security", "社保"],
    ["95", "群众团体、社会团体和其他成员组织", "Mass organizations, social organizations and other membership organizations", "社会团体|协会|商会|Associations"],
    ["96", "基层群众自治组织及其他组织", "Grass-roots self-governing and other organizations", "基层群众自治组织|居委会|村委会|社区"],
  ]],
  ["T", [["97", "国际组织", "International organizations", "International Organization"]]],
];
