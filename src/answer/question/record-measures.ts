/**
 * What counts in Chinese, by what may be counted alike: who asks for 棵 means what a plan counts in 株, and 几回 counts
 * what is counted in 起. A closed class of the language.
 */
const ALIKE: readonly (readonly string[])[] = [
  '起 次 回 场 件 宗 例 遍',
  '名 人 位 口 个',
  '只 头 尾 个',
  '株 棵 个',
  '台 套 部 辆 架 个',
  '处 家 座 所 间 栋 眼 片 个',
  '册 本 个',
  '床 张',
  '户 家',
  '亩',
  '里 公里 千米 米',
  '点 成 %',
  '元 块',
  '分 分钟 秒',
  '天 日',
  '吨 斤 公斤',
].map((group) => group.split(' '))

/** 万亩 counts in 亩, 人次 in 人. */
const bare = (unit: string): string => unit.replace(/^[十百千万亿]+/u, '')

const isIn = (words: string) => (measure: string) => words.startsWith(measure)

/** What an amount is asked in: 多少公里, 几起. */
export const measureIn = (text: string): string | undefined =>
  /(?:多少|几)(?<unit>\p{Script=Han}{1,3})/u.exec(text)?.groups?.unit

/** The classifier that what is asked in begins with; empty where it is none. */
export const classifierOf = (measure: string): string =>
  ALIKE.flat()
    .filter((one) => bare(measure).startsWith(one))
    .sort((a, b) => b.length - a.length)[0] ?? ''

/** Whether what is asked in can count what is counted in a unit; undefined where that cannot be told. */
export function counts(measure: string | undefined, unit: string): boolean | undefined {
  if (measure === undefined || unit === '') return undefined
  if (measure.startsWith(unit)) return true
  const groups = ALIKE.filter((group) => group.some(isIn(bare(measure))))
  return groups.length ? groups.some((group) => group.some(isIn(bare(unit)))) : undefined
}
