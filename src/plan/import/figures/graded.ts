import type { Figure } from './find/index.ts'
import { objectOf } from './name-words.ts'

const GRADE = '(?:国家|省部?|自治区|地?市|[州盟旗]|县区?|区县?|乡镇?|镇|街道?|村|校|[特一二三四五甲乙丙])级'
const BEFORE = new RegExp(`(${GRADE})$`)
const MEMBER = `${GRADE}\\d+\\p{Script=Han}`
const BEHIND = new RegExp(`^(?:[、和与及]${MEMBER})*(?=\\p{Script=Han})(?![、和与及])`, 'u')
const EARLIER = new RegExp(`${MEMBER}[、和与及]${GRADE}$`, 'u')

/** 建成省级50个、市级200个、县级1000个工作室: what the last of them is, all are, each of its own grade. */
export function graded({ paragraph, segment, start, end }: Figure): string | undefined {
  const before = paragraph.folded.slice(segment.start, start)
  const grade = BEFORE.exec(before)?.[1]
  if (!grade) return undefined
  const rest = paragraph.text.slice(end, segment.end)
  const others = BEHIND.exec(paragraph.folded.slice(end, segment.end))?.[0]
  const noun =
    others === undefined || (others === '' && !EARLIER.test(before)) ? '' : objectOf(rest.slice(others.length))
  return noun.length < 2 ? undefined : `${noun}（${grade}）`
}
