/**
 * Words of company names that pinyin-pro 3.29.4 reads otherwise than business does, and words that keep the character defaults beside
 * from going too far. Written like the place names.
 *
 * Source: 现代汉语词典 (7th edition), compared in 2026 with CC-CEDICT over its 108 608 words.
 */
export const wordReadings = `
曾经 ceng jing
未曾 wei ceng
不曾 bu ceng
何曾 he ceng
似曾 si ceng
曾几何时 ceng ji he shi
曾是 ceng shi
曾有 ceng you
莞尔 wan er
什么 shen me
藏药 zang yao
藏医 zang yi
藏毯 zang tan
藏香 zang xiang
藏獒 zang ao
藏羚 zang ling
藏餐 zang can
藏式 zang shi
藏文 zang wen
藏语 zang yu
藏饰 zang shi
藏茶 zang cha
藏乡 zang xiang
藏地 zang di
藏区 zang qu
藏雪 zang xue
藏青 zang qing
藏红 zang hong
藏传 zang chuan
藏源 zang yuan
青藏 qing zang
川藏 chuan zang
滇藏 dian zang
援藏 yuan zang
康藏 kang zang
地藏 di zang
藏象 zang xiang
大乘 da sheng
给排水 ji pai shui
给水 ji shui
给料 gei liao
供给 gong ji
补给 bu ji
参茸 shen rong
党参 dang shen
玄参 xuan shen
大参林 da shen lin
苦参 ku shen
刺参 ci shen
辽参 liao shen
红参 hong shen
鲜参 xian shen
花旗参 hua qi shen
西洋参 xi yang shen
太子参 tai zi shen
高丽参 gao li shen
参鸡汤 shen ji tang
参芪 shen qi
参王 shen wang
率先 shuai xian
率真 shuai zhen
表率 biao shuai
统率 tong shuai
调研 diao yan
调查 diao cha
调度 diao du
调味 tiao wei
调料 tiao liao
调和 tiao he
调理 tiao li
调试 tiao shi
调节 tiao jie
调解 tiao jie
调酒 tiao jiu
调香 tiao xiang
调压 tiao ya
调速 tiao su
调光 tiao guang
调频 tiao pin
调温 tiao wen
尽调 jin diao
背调 bei diao
朝晖 zhao hui
朝歌 zhao ge
朝日 zhao ri
朝花 zhao hua
朝露 zhao lu
朝霞 zhao xia
朝夕 zhao xi
朝气 zhao qi
今朝 jin zhao
冷轧 leng zha
热轧 re zha
轧钢 zha gang
轧机 zha ji
轧制 zha zhi
轧辊 zha gun
轧花 ya hua
刨花 bao hua
刨床 bao chuang
刨刀 bao dao
刨冰 bao bing
弹珠 dan zhu
弹幕 dan mu
弹头 dan tou
弹匣 dan xia
烟弹 yan dan
防弹 fang dan
阿胶 e jiao
阿弥陀 e mi tuo
泰阿 tai e
声乐 sheng yue
器乐 qi yue
礼乐 li yue
鼓乐 gu yue
管乐 guan yue
弦乐 xian yue
古典乐 gu dian yue
室内乐 shi nei yue
乐手 yue shou
乐感 yue gan
乐迷 yue mi
乐理 yue li
乐师 yue shi
乐坛 yue tan
乐律 yue lv
乐曲 yue qu
乐音 yue yin
^乐 le
乐坊 yue fang
乐府 yue fu
乐团 yue tuan
乐队 yue dui
乐谱 yue pu
乐器 yue qi
乐章 yue zhang
音乐 yin yue
瑜伽 yu jia
伽蓝 qie lan
伽马 ga ma
雪茄 xue jia
茄克 jia ke
咖喱 ga li
果脯 guo fu
肉脯 rou fu
菜脯 cai fu
扒鸡 pa ji
牛扒 niu pa
猪扒 zhu pa
荠菜 ji cai
荠苎 ji zhu
芥蓝 gai lan
鳜鱼 gui yu
鸡枞 ji zong
枸橼 ju yuan
窨井 yin jing
貉绒 hao rong
湖泊 hu po
水泊 shui po
磅礴 pang bo
粘贴 zhan tie
粘接 zhan jie
粘扣 zhan kou
系带 ji dai
商贾 shang gu
精校 jing jiao
检校 jian jiao
审校 shen jiao
靓妆 liang zhuang
水浒传 shui hu zhuan
白蛇传 bai she zhuan
宏碁 hong ji
重组 chong zu
重构 chong gou
重塑 chong su
重启 chong qi
重置 chong zhi
重楼 chong lou
重瓣 chong ban
重洋 chong yang
重连 chong lian
重制 chong zhi
重做 chong zuo
重阳 chong yang
^重钢 chong gang
^重百 chong bai
^重啤 chong pi
^重药 chong yao
^重邮 chong you
^重交 chong jiao
双重 shuang chong
重工 zhong gong
重型 zhong xing
重机 zhong ji
重汽 zhong qi
重装 zhong zhuang
饼乾 bing gan
果乾 guo gan
肉乾 rou gan
豆乾 dou gan
葡萄乾 pu tao gan
烘乾 hong gan
风乾 feng gan
乾果 gan guo
乾货 gan huo
乾洗 gan xi
乾燥 gan zao
乾粉 gan fen
银行 yin hang
行业 hang ye
行情 hang qing
行市 hang shi
行栈 hang zhan
行会 hang hui
行规 hang gui
行货 hang huo
^行家 hang jia
^行当 hang dang
^行长 hang zhang
^行 xing
排行 pai hang
央行 yang hang
投行 tou hang
分行 fen hang
支行 zhi hang
牙行 ya hang
转行 zhuan hang
单行 dan xing
^工行 gong hang
^农行 nong hang
^建行 jian hang
^交行 jiao hang
^招行 zhao hang
行道树 xing dao shu
人行道 ren xing dao
慢行道 man xing dao
五行 wu xing
同行 tong xing
同行业 tong hang ye
^一重 yi zhong
二重集团 er zhong ji tuan
二重装备 er zhong zhuang bei
中国一重 zhong guo yi zhong
中国二重 zhong guo er zhong
仇恨 chou hen
仇人 chou ren
仇敌 chou di
复仇 fu chou
恩仇 en chou
爱乐乐团 ai yue yue tuan
阿里 a li
阿斯 a si
阿尔 a er
阿迪 a di
阿拉 a la
收藏 shou cang
珍藏 zhen cang
窖藏 jiao cang
冷藏 leng cang
馆藏 guan cang
贮藏 zhu cang
储藏 chu cang
典藏 dian cang
宝藏 bao zang
西藏 xi zang
商行 shang hang
洋行 yang hang
旅行 lv xing
飞行 fei xing
航行 hang xing
步行 bu xing
骑行 qi xing
自行 zi xing
通行 tong xing
运行 yun xing
出行 chu xing
流行 liu xing
发行 fa xing
平行 ping xing
远行 yuan xing
先行 xian xing
进行 jin xing
执行 zhi xing
快乐 kuai le
欢乐 huan le
娱乐 yu le
可乐 ke le
俱乐部 ju le bu
游乐 you le
康乐 kang le
家乐 jia le
安乐 an le
喜乐 xi le
永乐 yong le
长乐 chang le
成长 cheng zhang
增长 zeng zhang
校长 xiao zhang
船长 chuan zhang
极乐 ji le
长相思 chang xiang si
长者 zhang zhe
长老 zhang lao
长辈 zhang bei
长女 zhang nv
^长大 zhang da
^长子 zhang zi
^长 chang
`;
