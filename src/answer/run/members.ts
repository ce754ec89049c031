import type { Clause, Plan, Target } from '../../plan/plan.ts'
import type { Citation } from '../draft.ts'
import { bodyOf } from '../search/index.ts'
import type { Member } from './finding.ts'

/** Words that stand for a clause in a list: its heading line, so that the list can be traced. */
export function headingCitation(clause: Clause): Citation[] {
  const line = clause.text.split('\n')[0]?.trim() ?? ''
  const heading = clause.heading ?? ''
  const quote = line.length <= 60 ? line : clause.text.includes(heading) ? heading : line.slice(0, 60)
  return quote ? [{ path: clause.path, quote }] : []
}

const LONGEST_NAME = 30

/** What has no heading is called by its first words. */
function shortOf(clause: Clause): string {
  const [words = ''] = bodyOf(clause).match(/^[^。；;，,\n]+/u) ?? []
  return words.replace(/^[\d一二三四五六七八九十（()）.．、\s]+/u, '').slice(0, LONGEST_NAME) || clause.path
}

export const memberOf = (clause: Clause): Member => ({
  name: clause.heading ?? shortOf(clause),
  citations: headingCitation(clause),
})

export const targetMember = ({ name, wording, clause, quote }: Target): Member => ({
  name: `${name}（${wording}）`,
  citations: [{ path: clause, quote }],
})

const BULLET = /^\s*[*•-]\s/u
/** 一是…；二是…, 1.…；2.…, 首先 is none: what a paragraph counts off. */
const COUNTED =
  /(?:^|[。；;：:，,])\s*(?:[一二三四五六七八九十]+是要?|第[一二三四五六七八九十]+[，,、]|[（(]?\d{1,2}[）).．、](?!\d))\s*([^。；;]{2,120})/gu

/** Items that a text counts off inside a paragraph. */
function countedOff(body: string, path: string): Member[] {
  const found = [...body.matchAll(COUNTED)].map((match) => (match[1] ?? '').trim())
  return found.length > 1
    ? found.map((quote) => ({ name: quote.split(/[，,]/u)[0] ?? quote, citations: [{ path, quote }] }))
    : []
}

const ALIKE = 3

/** 坚持问题导向，…。坚持因地制宜，…。: sentences that begin with the same word. */
function alike(body: string, path: string): Member[] {
  const sentences = body
    .split('。')
    .map((sentence) => sentence.trim())
    .filter(Boolean)
  const heads = sentences.map((sentence) => sentence.slice(0, 2))
  const head = heads.find((one) => heads.filter((other) => other === one).length >= ALIKE)
  const own = sentences.filter((sentence) => head !== undefined && sentence.startsWith(head))
  return own.map((quote) => ({ name: quote.split(/[，,]/u)[0] ?? quote, citations: [{ path, quote }] }))
}

/** The first words of a paragraph, which name it where paragraphs list things: 坚持问题导向。… */
const firstWords = (paragraph: string): string => paragraph.match(/^[^。.\n：:]+/u)?.[0]?.trim() ?? paragraph

/** Names of the clauses, tasks or paragraphs under a clause, with where each stands. */
export function membersOf(plan: Plan, clause: Clause): Member[] {
  const children = plan.clauses.filter(({ parent }) => parent === clause.path)
  if (children.length) return children.map(memberOf)
  const tasks = plan.tasks.filter((task) => task.clause === clause.path)
  if (tasks.length > 1)
    return tasks.map(({ name, quote }) => ({ name, citations: quote ? [{ path: clause.path, quote }] : [] }))
  const body = bodyOf(clause)
  const counted = countedOff(body, clause.path)
  if (counted.length) return counted
  const paragraphs = body.split('\n').filter((line) => (plan.language === 'zh' ? line.trim() : BULLET.test(line)))
  if (paragraphs.length < 2) return alike(body, clause.path)
  return paragraphs.map((paragraph) => {
    const quote = firstWords(paragraph)
    return { name: quote.slice(0, 50), citations: [{ path: clause.path, quote }] }
  })
}
