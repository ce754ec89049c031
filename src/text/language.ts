/** A folded text, and whether it is read as English. */
export interface Source {
  folded: string
  english: boolean
}

/** Whether a text is read as English: it has no Chinese, or little beside its Latin letters. */
export function isEnglish(text: string): boolean {
  if (!/[a-z]/i.test(text)) return !/\p{Script=Han}/u.test(text)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han === 0 || han * 8 <= (text.match(/[a-z]/gi)?.length ?? 0)
}
