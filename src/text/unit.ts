import { englishScaled, isEnglishMoney } from './unit-english.ts'

const words = (list: string): string[] => list.trim().split(/\s+/)
/** 人次, 台次: each of what is counted so many times. */
const withTimes = (units: readonly string[]) =>
  units.flatMap((unit) => (/[次期轮]$/.test(unit) ? [unit] : [unit, `${unit}次`]))

/** Measure words: what is counted one by one. A closed class of the language, not of any plan. */
export const COUNT_UNITS = withTimes(
  words(`
  大类 个 项 家 所 座 处 名 人 位 户 条 件 篇 部 套 台 辆 架 艘 次 场 期 批 类 种 款 片 株 例 门 本 册 张 床 支 只 头 组 对
  栋 幢 间 宗 起 笔 单 块 面 根 棵 颗 粒 枚 盏 口 孔 层 段 届 轮 堂 节 班 份 幅 封 匹 尾 羽 把 顶 副 团 台套 车次 航次 人年 人月 乡镇 街道 社区 城市
  趟 枝 客 人份 剂 桶 瓶 袋 盒 眼 机架 标准机架
  标箱 标准箱 床位 学位 车位 泊位 席 具 课时 学时 学分`),
)

/** Nouns and measures that other words begin with as well: 建成20村, 4800列以上; not 300村民, 3方协议. */
const NOUN_UNITS = words('列 首 集 餐 方 站 点 路 区 村 县 市 省 校 园 院 镇 街 线 岗 团队 平台 基地')

/** Money, size, weight, energy, time and the like. */
export const MEASURE_UNITS = words(`
  元 美元 欧元 人民币 吨 吨标准煤 吨标煤 标准煤 千克标准煤 公斤标准煤 克标准煤 千克标煤 公斤标煤 克标煤 亩 公顷 平方米 平方公里 平方千米 立方米 空方 公里 千米 米 延米 毫米 厘米
  千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦时 度 公斤 千克 克 微克 毫克 升 毫升 斤 蒸吨 马力 岁 周岁 年 年度 个月 月 周 天 日 小时 分钟 秒 毫秒 微秒 个工作日 工作日 个小时 个课时 个学时 个学分
  千伏 伏 千伏安 兆伏安 标准立方米 摄氏度 ℃ 分贝 比特 字节 分 标准站 车公里 吨公里 人公里 亩次 人天 工时
  m m² m³ km km² kg g mg t L W kW MW GW kV kVA MVA Wh kWh MWh GWh TWh TB PB EB GB TEU Gbps Mbps EFLOPS PFLOPS P`)

export const RATE_UNITS = ['%', '‰', '个百分点', '百分点', '个基点', '基点', '倍']

/** Other writings of a unit. */
const SAME: Record<string, string> = {
  平米: '平方米',
  平: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  m3: '立方米',
  km2: '平方公里',
  '㎥': '立方米',
  'm³': '立方米',
  方: '立方米',
  'km²': '平方公里',
  平方千米: '平方公里',
  km: '公里',
  千米: '公里',
  m: '米',
  kg: '公斤',
  千克: '公斤',
  t: '吨',
  吨标煤: '吨标准煤',
  人民币: '元',
  块钱: '元',
  百分点: '个百分点',
  基点: '个基点',
  个工作日: '工作日',
  个小时: '小时',
  个课时: '课时',
  个学时: '学时',
  个学分: '学分',
  周岁: '岁',
}

const longestFirst = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length)
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const NOUN = `(?:${NOUN_UNITS.join('|')})(?:(?![\\p{Script=Han}])|(?=以[上下内]|左右))`
const KNOWN = [
  ...COUNT_UNITS,
  ...MEASURE_UNITS,
  ...RATE_UNITS,
  ...Object.keys(SAME).filter((word) => /[^a-z ]/.test(word) && word !== '平' && word !== '方'),
]
/** 单位, 名额, 点位: words that only begin like a unit. */
const ONE = `(?!单位|名额|项目(?!标)|人均|人才|人民(?!币)|年均|台阶|具[备体有])(?:${longestFirst(KNOWN).map(escaped).join('|')}|${NOUN})`
const LATIN_END = '(?![A-Za-z])'
/** 2.5:1, 1:3 and, where it is called one, 1:18: what a proportion is counted against. */
const PROPORTION = '[:∶]\\d(?:\\.\\d+)?(?![\\d:])|(?<=比[^,。;]{0,8}\\d)[:∶]\\d{1,3}(?![\\d:])'
/** 10万 of 5名/10万人 and 7/10万. */
const PER = '(?:1?0{0,2}(?:百|千|十?万|亿))'
/** 分钟, s: what something is counted by, where a stroke leads to it. */
const BY = `(?:${ONE}|[shd]|min)${LATIN_END}`
/** 太比特/秒, 辆次/小时: whatever the first word is, the stroke and what it is counted by tell a unit. */
const ANY = `(?:\\p{Script=Han}{1,4}|[A-Za-zμµ]{1,5})(?=/)`
const UNIT = new RegExp(
  `${PROPORTION}|(?:${ONE}${LATIN_END})(?:\\(${ONE}\\))?(?:/每?${PER}?${BY}|每${PER}?${ONE}${LATIN_END}|/${PER}${LATIN_END})?|${ANY}/${PER}?${BY}|/${PER}`,
  'uy',
)

/** The unit that begins at a place of a folded text, as it stands there; empty where none does. */
export function unitAt(text: string, at: number): string {
  UNIT.lastIndex = at
  return UNIT.exec(text)?.[0] ?? ''
}

const SCALES: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
const SCALE = /^(?:[十百千]?[万亿]+|[十百千](?=[^克瓦米伏卡帕赫焦字比\s]))/

/** A unit as a power of ten and what is counted: 万亿元 is 10¹² 元, million trees 10⁶ tree, km 公里. */
export function scaled(unit: string): { scale: number; base: string } {
  const english = englishScaled(unit)
  if (english) return english
  const [prefix = ''] = SCALE.exec(unit) ?? []
  const base = unit.slice(prefix.length)
  return { scale: [...prefix].reduce((scale, char) => scale * (SCALES[char] ?? 1), 1), base: SAME[base] ?? base }
}

/** The usual writing of a unit: 万平米 is 万平方米. */
export function usual(unit: string): string {
  const [prefix = ''] = SCALE.exec(unit) ?? []
  const base = unit.slice(prefix.length)
  return prefix + (SAME[base] ?? base)
}

const SIZES: ReadonlySet<string> = new Set(MEASURE_UNITS)
/** Lengths, areas, weights and the like: what is measured rather than counted, and is no money, share or time. */
export const isSize = (unit: string): boolean =>
  SIZES.has(scaled(unit).base) && !isRate(unit) && !isMoney(unit) && !isTime(unit)
export const isRate = (unit: string): boolean => RATE_UNITS.includes(scaled(unit).base)
export const isMoney = (unit: string): boolean => /(?:元|英镑)$/.test(scaled(unit).base) || isEnglishMoney(unit)
export const isTime = (unit: string): boolean =>
  /^(?:年|年度|个?月|周|天|日|小时|分钟|秒|工作日)$/.test(scaled(unit).base)
