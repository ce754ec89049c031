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
