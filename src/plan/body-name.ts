const BODY =
  /^[\p{Script=Han}（）()·“”]{1,40}(?:政府|委|办|厅|室|局|部|院|署|会|社|司|中心|公司|行|集团|处|海关|学校|大学|学院|[支总大]队|指挥部|组)$/u

/** Whether the words are a name of an authority, and no beginning of a title or list: 国务院办公厅, 市能源局. */
export const isBodyName = (name: string): boolean =>
  BODY.test(name) && !/^(?:关于|各|我|本|附|为|根据|按照|依据|经(?!济))|贯彻|落实/u.test(name)

/** 《…》（国办发〔2015〕71号）: whether a number is that of another paper, by what stands before it. */
export const isOfAnother = (before: string): boolean => /》\s*[（(]\s*$/u.test(before)

/** The names on a line that lists bodies, with spaces or 、 between them; nothing where it says anything else. */
export function bodyNamesIn(text: string): string[] {
  const names = text.trim().split(/[、\s]+/u)
  if (names.every(isBodyName)) return names
  const whole = text.replace(/\s+/gu, '')
  return isBodyName(whole) ? [whole] : []
}

/** Who a title says that it is by: 市能源局关于印发…的通知. */
export const bodiesTitled = (title: string): string[] =>
  bodyNamesIn(/^(.{2,80}?)(?:关于|印发|转发|下达)/u.exec(title.trim())?.[1] ?? '')
