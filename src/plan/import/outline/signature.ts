import { bodyNamesIn } from '../../body-name.ts'
import type { Line } from '../section.ts'
import { annexLists } from './annex-list.ts'
import { dayAlone } from './days.ts'

/** Who signs by name signs for a body that the text names elsewhere. */
const PERSON =
  /^(?:国家主席|主席|(?:代)?(?:总理|省长|市长|区长|县长|州长|盟长|旗长)|主任|部长|厅长|局长)[\s:：]{0,4}\S{2,5}$/

/** The lines above the date of a notice say who signed it. */
export function signature(lines: readonly Line[]): string | undefined {
  const dated = lines.findLastIndex((line) => dayAlone(line.text) !== undefined)
  const listed = annexLists(lines)
  const above = lines.slice(0, Math.max(0, dated)).reverse()
  const end = above.findIndex((line) => listed.has(line) || line.text.length > 30 || /[。：:；，]$/.test(line.text))
  const names = (end < 0 ? above.slice(0, 1) : above.slice(0, end))
    .filter(({ text }) => !PERSON.test(text))
    .reverse()
    .flatMap(({ text }) => bodyNamesIn(text))
  return names.length ? names.join('、') : undefined
}

/** 海云市人民政府2026年3月18日 on one line is a signature, and its date. */
const SIGNED =
  /^([^，。：:；|（(《\d]{2,38}(?:政府|委员会|委|局|厅|办|办公室|部|院|会|署|公司|中心))\s*((?:19|20)\d\d\s?年[^，。；]{3,10}日)$/u

/** The lines, with a signature and its date on lines of their own. */
export const withDatesApart = (lines: readonly Line[]): Line[] =>
  lines.flatMap((line) => {
    const [, name, day] = (line.text.length <= 60 && SIGNED.exec(line.text.trim())) || []
    return name && day && dayAlone(day)
      ? [
          { ...line, text: name },
          { ...line, text: day },
        ]
      : [line]
  })
