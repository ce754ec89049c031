const words = (list: string): string[] => list.trim().split(/\s+/)

/** What is counted one by one. */
export const COUNT_UNITS = words(`
  个 项 家 所 座 处 名 人 位 户 条 件 篇 部 套 台 辆 架 艘 次 场 期 批 类 种 款 片 株 例 门
  本 册 张 床 支 只 头 组 对 栋 幢 间 宗 起 笔 单 人次 批次 台套 人年 人月 村 乡镇 县 城市 社区
  标箱 标准箱 颗 枚 团队 支队伍`)

/** Money, size, weight, energy, time and the like. */
export const MEASURE_UNITS = words(`
  元 美元 人民币 吨 吨标准煤 吨标煤 标准煤 亩 公顷 平方米 平方公里 平方千米 立方米 公里 千米 米 毫米 厘米
  千瓦 千瓦时 兆瓦 吉瓦 度 公斤 千克 克 微克 毫克 升 斤 岁 年 个月 天 日 小时 分钟 秒 个工作日 工作日
  标准立方米 摄氏度 ℃ 分贝 比特 字节 分 GW MW kW kWh GWh TWh TB PB EB GB TEU
  Gbps EFLOPS PFLOPS 车公里 吨公里 架次 卷 床位`)

export const RATE_UNITS = ['%', '‰', '个百分点', '百分点', '倍', '/10万', '/万']

const SCALE = /^(?:万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百)+/

/** The unit without the 万 or 亿 before it. */
const bare = (unit: string) => unit.replace(SCALE, '')

export const isRate = (unit: string): boolean => RATE_UNITS.includes(unit)
export const isCount = (unit: string): boolean => COUNT_UNITS.includes(bare(unit)) && !isRate(unit)
export const isMoney = (unit: string): boolean => /元$|人民币$/.test(unit)
export const isTime = (unit: string): boolean => /^(?:年|个月|天|日|小时|分钟|秒|个?工作日|岁)$/.test(unit)

/** Sizes that a rule or a technical norm sets, seldom a plan's aim. */
export const isTechnical = (unit: string): boolean =>
  /(?:毫米|厘米|微克|毫克|℃|摄氏度|分贝|秒|克)$/.test(unit) && unit !== '千克'
