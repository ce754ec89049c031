/** A folded text, and whether it is read as English. */
export interface Source {
  folded: string
  english: boolean
}

/** Whether a text is read as English: it has Latin letters, and no Chinese or little beside them. */
export function isEnglish(text: string): boolean {
  const letters = text.match(/[a-z]/gi)?.length ?? 0
  return letters > 0 && (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 8 <= letters
}
