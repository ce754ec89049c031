import { codesIn } from '../coded.ts'
import type { Draft, Part } from '../draft.ts'
import { excerptOf } from '../excerpt.ts'
import { normalise } from '../normalise.ts'
import { targetPart } from '../parts.ts'
import { openingPart, shownParts } from '../shown-parts.ts'
import { standingPart } from '../standing-part.ts'
import type { Step, View } from '../view.ts'
import { targetsCompared } from './compare.ts'
import { nothingFound } from './refuse.ts'

const PATH = /[一二三四五六七八九十]\([一二三四五六七八九十]+\)/gu
/** Characters for all quotations of one answer, and the least for one that still says something. */
const ROOM = { zh: 520, en: 1300 }
const LEAST = 60

/** The name of a task, theme or measure with as many of its words as there is room for. */
function itemPart({ index, question, say }: View, code: string, room: number): Part | undefined {
  const { plan } = index
  const item = [...plan.tasks, ...plan.themes, ...plan.measures].find((one) => one.code === code)
  if (!item) return undefined
  const own = plan.tasks.find((task) => task.code === code)?.quote
  const passages = index.passages.filter(({ clause, heading }) => clause.path === item.clause && !heading)
  const [passage] = own ? passages.filter(({ text }) => own.includes(text) || text.includes(own)) : passages
  const name = `${code} ${item.name}`
  const left = room - name.length - item.clause.length
  if (!passage || left < LEAST)
    return { text: name, citations: [{ path: item.clause, quote: own ?? passage?.text ?? item.name }], figures: [code] }
  const whole = own && own.length <= left ? { path: item.clause, quote: own } : undefined
  const citation = whole ?? excerptOf(index, passage, question.terms, left)
  return { text: `${name}\n${say.quoted(citation.path, citation.quote)}`, citations: [citation], figures: [code] }
}

async function single(view: View, code: string): Promise<Draft | undefined> {
  const { index, say } = view
  const target = index.plan.targets.find((candidate) => candidate.code === code)
  if (target) return { parts: [targetPart(say, target), await standingPart(view, target)], live: true }
  const part = itemPart(view, code, ROOM.zh)
  if (part) return { parts: [part] }
  return /^[TM]/.test(code) && !index.plain.includes(normalise(code)) ? nothingFound(view, say.noCode(code)) : undefined
}

/** Each of several codes; those the plan does not have are said to be missing. */
function several(view: View, codes: readonly string[]): Draft | undefined {
  const { index, question, say } = view
  const targets = index.plan.targets.filter(({ code }) => codes.includes(code))
  const compared = targets.length > 1 && question.asks('compare') ? targetsCompared(view, targets) : undefined
  if (compared) return compared
  const room = Math.floor(ROOM[question.language] / codes.length)
  const partOf = (code: string): Part | undefined => {
    const target = targets.find((candidate) => candidate.code === code)
    return target ? targetPart(say, target) : itemPart(view, code, room)
  }
  const known = codes.flatMap((code) => partOf(code) ?? [])
  if (!known.length) return undefined
  const missing = codes
    .filter((code) => !partOf(code))
    .map((code): Part => ({ text: say.noCode(code), figures: [code] }))
  return { parts: [...missing, ...known] }
}

/** 三(二): each clause, or the first of those under that number. */
function clausesAt(view: View): Draft | undefined {
  const { index, question } = view
  const paths = [...new Set(question.text.match(PATH) ?? [])]
  const clauses = paths.flatMap(
    (prefix) => index.plan.clauses.find(({ path }) => normalise(path).startsWith(prefix)) ?? [],
  )
  const [first] = clauses
  const room = Math.floor(ROOM.zh / Math.max(1, clauses.length))
  const parts =
    first && clauses.length === 1
      ? shownParts(view, first)
      : clauses.flatMap((clause) => openingPart(view, clause, room))
  return parts.length ? { parts } : undefined
}

/** T2, 1.4, M1, 三(二), or several of them: the words of the plan they stand for. */
export const codes: Step = async (view) => {
  const { index, question } = view
  const found = codesIn(index.plan, question.text).filter(
    (code) => !question.figures.some(({ raw }) => /%|毫米|亿|万/.test(raw) && raw.includes(code.toLowerCase())),
  )
  const [first] = found
  if (first === undefined) return clausesAt(view)
  return (found.length > 1 ? several(view, found) : undefined) ?? single(view, first)
}
