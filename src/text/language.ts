/** The text that was asked about last: it is asked about once for each amount in it. */
let last = { text: '', english: true }

/** Whether a text is read as English: it has no Chinese, or little beside its Latin letters. */
export function isEnglish(text: string): boolean {
  if (text !== last.text) last = { text, english: hasMoreLatin(text) }
  return last.english
}

function hasMoreLatin(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return han === 0 || han * 8 <= (text.match(/[a-z]/gi)?.length ?? 0)
}
