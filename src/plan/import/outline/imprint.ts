import { fold } from '../../../text/index.ts'
import { bodiesTitled, isOfAnother } from '../../body-name.ts'
import { squashed } from '../../quote.ts'
import type { Line } from '../section.ts'
import { dayAlone, monthAlone } from './days.ts'
import { signature } from './signature.ts'

interface Imprint {
  number?: string
  issuer?: string
  issued?: string
}

/** 国办发〔2018〕128号 */
export const NUMBER = /[\p{Script=Han}]{1,12}[〔[(]\s*(?:19|20)\d\d\s*[〕\])]\s*第?\s*\d+\s*号/u

/** The number, the issuer and the date that a front states; `headline` is its first title, which may name who issued it. */
export function imprintOf(front: readonly Line[], notice: readonly Line[], headline: string): Imprint {
  const order = orderIn(front)
  const number = order ? order.number : front.map(ownNumber).find(Boolean)
  const issued =
    front.map((line) => dayAlone(line.text)).findLast(Boolean) ??
    front.map((line) => monthAlone(line.text)).find(Boolean)
  const titled = [headline, ...front.map(({ text }) => text)].map(bodiesTitled).find(({ length }) => length)
  const issuer = order?.issuer ?? signature(notice) ?? titled?.join('、') ?? coverIssuer(front)
  return { ...(number && { number: squashed(number) }), ...(issuer && { issuer }), ...(issued && { issued }) }
}

/** The number on a line of the head; behind 》 or in a sentence it is that of another paper. */
function ownNumber({ text }: Line): string | undefined {
  const line = fold(text)
  const found = /[，。；]/.test(text) ? undefined : NUMBER.exec(line)
  return found && !isOfAnother(line.slice(0, found.index)) ? found[0] : undefined
}

/** 海云市人民政府令 / 第12号: who gives an order, and its number. */
function orderIn(front: readonly Line[]): { issuer: string; number: string } | undefined {
  const at = front.findIndex(({ text }) => /令$/.test(squashed(text)))
  const number = /^第\s?\d{1,4}\s?号$/.exec(fold(front[at + 1]?.text ?? '').trim())?.[0]
  const name = squashed(front[at]?.text ?? '')
  return at >= 0 && number ? { issuer: name.slice(0, -1), number: name + squashed(number) } : undefined
}

/** A cover names its maker above the month. */
function coverIssuer(front: readonly Line[]): string | undefined {
  const at = front.findIndex(({ text }) => monthAlone(text) !== undefined)
  const above = front[at - 1]?.text ?? ''
  return at > 1 && above.length <= 30 && !/[。：；，）)]/.test(above) ? squashed(above) : undefined
}
