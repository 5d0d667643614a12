/** A made-up city: none of the generated texts can be taken for a record of a real one. `code` stands in its document numbers. */
export interface City {
  name: string
  latin: string
  code: string
}

const city = (name: string, latin: string, code: string): City => ({ name, latin, code })

export const cities: readonly City[] = [
  city('云川', 'yunchuan', '云'),
  city('青渚', 'qingzhu', '青'),
  city('临淮', 'linhuai', '临'),
  city('望潮', 'wangchao', '望'),
  city('石岭', 'shiling', '石'),
  city('安浦', 'anpu', '安'),
  city('白汀', 'baiting', '白'),
  city('长岸', 'changan', '长'),
  city('松屿', 'songyu', '松'),
  city('金桥', 'jinqiao', '金'),
]

/** What the real issue's documents are about, by the number of characters, and what others could be about. */
export const topics: readonly { real: readonly string[]; others: readonly string[] }[] = [
  {
    real: ['股权投资', '基金集聚', '全民健身', '养老服务', '卫生健康', '托育机构'],
    others: (
      '节约用水 垃圾分类 道路交通 乡村旅游 海洋渔业 职业教育 住房保障 农田水利 电子商务 知识产权 文物保护 食品安全 社会信用 ' +
      '普惠金融 科技创新 城市绿化 防汛抗旱 园区建设 港口物流 学前教育 殡葬管理 社会救助 就业创业 招商引资 土地整治 公共交通 ' +
      '档案管理 消防安全 气象服务 粮食储备 畜牧养殖 蚕桑生产 纺织产业 船舶制造 建筑工业 旧城改造 社区矫正 法律援助 人民调解 ' +
      '统计调查 政务公开 价格监测 外贸出口 质量监督 计量检定 地名管理 老区建设 移民安置 残疾保障 红十字会'
    ).split(' '),
  },
  {
    real: ['大型群众性活动'],
    others: [
      '内河航运经营户',
      '建筑工地施工队',
      '城镇管道燃气网',
      '校园周边小餐馆',
      '农村集体经济社',
      '外来务工居住点',
    ],
  },
]

/** Common words of two characters; any of them may stand where another stood. */
export const nouns: readonly string[] = (
  '企业 项目 机构 服务 管理 建设 发展 工作 资金 投资 教育 科技 人才 设施 场地 活动 健康 安全 监管 制度 标准 体系 平台 信息 ' +
  '资源 环境 社会 社区 居民 老年 医疗 卫生 疾病 预防 培训 评估 考核 督查 宣传 规划 方案 政策 措施 机制 部门 单位 组织 人员 ' +
  '经费 补贴 奖励 市场 产业 创新 质量 水平 能力 需求 条件 范围 内容 目标 任务 重点 基础 保障 交通 水利 农业 渔业 工业 贸易 ' +
  '税收 财政 金融 保险 住房 土地 矿产 森林 河道 桥梁 隧道 码头 航道 仓储 物流 电力 燃气 供水 排水 污水 垃圾 噪声 扬尘 绿化 ' +
  '文化 旅游 体育 广播 出版 文物 档案 统计 审计 法制 民政 侨务 宗教 民族 消防 气象 地震 防汛 粮食 棉花 蚕茧 畜禽 水产 种子 ' +
  '农药 肥料 农机 乡镇 街道 村庄 集镇 口岸 海关 检疫 商检 物价 计量 专利 商标 广告 合同 仲裁 公证 律师 户籍 治安 禁毒 信访'
).split(' ')

/** Bodies that may answer for a task, added to those the real issue names. */
export const bodies: readonly string[] = (
  '市水利局 市商务局 市审计局 市统计局 市信访局 市档案局 市粮食局 市物价局 市交通局 市农机局 市渔业局 市旅游局 市外经局 ' +
  '市气象局 市地震局 市侨办 市法制办 市农工办 市经贸委 市计生委 市外办 市台办 市总工会 市妇联 市残联 市科协 市供销社 ' +
  '市住房公积金中心 市生态环境局 市城市管理局 市应急管理局 市市场监管局 市自然资源局 市政务服务办'
).split(' ')

/** People of the real issue, whose names give way to made-up ones. National leaders keep theirs. */
export const people: readonly string[] = (
  '吴新明 童剑 李建民 罗一民 朱晓进 王晖 黄巍东 郑忠 李巨澜 叶沈良 王振羽 范健 陆和健 严泉 王小红 王洪涛 单晓鸣 金元 庄中秋 ' +
  '陆卫东 姜永华 葛玉琴 陈本高 陈俊 陈勇 沈红星 朱进华 姜东 潘建华 王会清 刘澄伟 李永春 封春晴 高山 沈雷 周建新 刘洪 凌屹 ' +
  '王文 吴政隆 许昆林 张义珍 尹洪文 邓修明 胡广杰 张孟滨 张建华 李玲 姚晓东 顾国标 邵怀德 陈冬梅 王晓斌 马秋林 孙春雷 陈星莺 ' +
  '王祥明 王崔军 王传栋 蓝屹 王令浚 康川 张秀清 吴海平 蒋原 石杰 羌强 余睿 樊军 丁志平 郝俊清 王启斌 李江石 陈林 蔡祥 严尚军 ' +
  '储开荣 余普林 沈伟东 龚雨露 成继唐 薛培龙 丁佳荣 段土生 孙新宇 季向明 曹忠 葛卫民 周鸣镝 王志祥 茅红宇 姜海泉 朱圣辉 ' +
  '茅永杰 陈健 周太群 徐国江 李继军 程军 任新峰 郭志刚 缪建红 李炜平 张乃华 谈育龙 郭玉家 欧阳育红'
).split(' ')

export const surnames: readonly string[] = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞樊殷施陶洪翟颜倪严牛温季俞章鲁葛伍韦',
)

export const givenCharacters: readonly string[] = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文斌辉鹏飞宇浩然子轩梓涵欣怡佳琪雨泽思远晨曦晓东海波春梅红霞卫民德胜永康世昌启航正清振邦景行怀瑾握瑜瑞麟鸿渐云舒望舒沛霖翰墨书砚镜澄钧铭锐岚峥嵘峻岭苇荻葭菁荃蕙茜苓蓓蔚薇珂珩琛瑄璟昱昊旻昕晟晔晗炜炎烨焕熠煜',
)
