import { forbidden } from './forbidden.ts'

const ASKING = /[?]|请问|什么|哪|多少|几|怎么|如何|是否|有没有|what|which|how|who|when|why/iu
const WISHING = /告诉|介绍|说明|列|回答|讲|说说|念|梳理|概括|目标|任务|措施|进度|tell|list|explain|describe|target/iu
const TAG = /<\/?[a-z][^>]*>|^\s*(?:system|assistant|系统)\s*:/giu

const THEN = /(?<=[。！!?？;；\n,])|(?=然后|接着|(?<!,)再告诉|顺便|and then|then tell|also tell)/u

interface Cleaned {
  text: string
  /** Something was dropped. */
  tainted: boolean
}

const isOrder = (part: string) => forbidden.zh.orders.test(part) || forbidden.en.orders.test(part)
const isDemand = (part: string) =>
  (['zh', 'en'] as const).some((one) => forbidden[one].secrets.test(part) || forbidden[one].changes.test(part))

/** Whether a piece may be the real question; a wish with a number in it may be planted. */
const isQuestion = (part: string) => ASKING.test(part) || (WISHING.test(part) && !/\d/.test(part))

/**
 * Drops sentences that give orders; of what is left only questions count, for the rest may be planted text.
 * A demand for secrets or changes is dropped only where a question about something stays.
 * @param asks whether a rest of the text asks about something
 */
export function withoutOrders(text: string, asks: (rest: string) => boolean): Cleaned {
  const plain = text.replace(TAG, ' ')
  const ordered = plain !== text || isOrder(text)
  if (!ordered && !isDemand(text)) return { text, tainted: false }
  const parts = plain.split(THEN).filter((part) => part.trim() && !isOrder(part))
  const harmless = parts
    .filter((part) => !isDemand(part) && isQuestion(part))
    .join('')
    .trim()
  if (asks(harmless)) return { text: harmless, tainted: true }
  return ordered ? { text: parts.filter(isQuestion).join('').trim(), tainted: true } : { text, tainted: false }
}
