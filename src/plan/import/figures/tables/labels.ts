/** 5.排放总量减少（%）：氨氮: what stands before the colon. */
export const LED = /^(?:\d+[.、．]\s*)?([^：:]{2,}[)）])[：:](?=\S)/

export const bareName = (text: string) =>
  text
    .replace(/(?<=\p{Script=Han})[⁰¹²³⁴-⁹]+/gu, '')
    .replace(LED, '')
    .replace(/^\d+[.、．]\s*/, '')
    .replace(/[（(](?:[^（()）]|[（(][^（()）]*[)）])*[)）]\s*$/, '')
    .trim()

/** In the brackets behind a name: 面积（公顷）, 数量（万套（间））. */
export const unitBehind = (name: string): string =>
  /[（(](?:累计[，,、])?(?!累计|含|其中|不含|新增|以上|以下)((?:[^（()）]|[（(][^（()）]{1,4}[)）]){1,12})[)）]\s*$/.exec(
    name,
  )?.[1] ?? ''

/** 参训人数, 受灾人次, 改造户数: where nothing else says in what it is counted. */
export const unitInName = (name: string): string =>
  /(?:人次|场次|(?:人|户|家|件|台|辆|套|座|场|次|处|个|宗|例|项|栋)(?=数$))/.exec(bareName(name).slice(-2))?.[0] ?? ''

/** 排放总量减少（%） of a group of rows; 商业设施更新提升 is work. */
const SHARED_CHANGE =
  /(?:下降|降低|减少|削减|增长|[提升]高(?=[率幅比]))(?:率|幅度|比例)?(?:[（(].{1,6}[）)])?$|增[速幅]$/

/** 氨氮 below 主要污染物排放总量减少（%）: what the group says of change or unit belongs to the name. */
export function nameIn(label: string, group: string): string {
  const item = bareName(label)
  const shared = bareName(group)
  const needed =
    shared !== item && (SHARED_CHANGE.test(shared) || (unitBehind(group) !== '' && unitBehind(label) === ''))
  return needed ? `${item}${shared}` : item
}
