import { itemsOf } from '../../plan/items.ts'
import type { Citation } from '../answer.ts'
import type { Draft } from '../draft.ts'
import { openingOf } from '../excerpt.ts'
import { normalise } from '../normalise.ts'
import { targetPart } from '../parts.ts'
import { standingPart } from '../standing-part.ts'
import type { Step, View } from '../view.ts'
import { nothingFound } from './refuse.ts'

const PATH = /[一二三四五六七八九十]\([一二三四五六七八九十]+\)/u
const CODE = /(?<![\w.])(t\d{1,3}|m\d{1,2}|\d{1,2}\.\d{1,2})(?![\w.%]|\s*(?:亿|万|元|毫米|倍|个百分))/iu

function quoteAt({ index }: View, code: string): Citation | undefined {
  const { plan } = index
  const item = [...plan.measures, ...plan.themes].find((candidate) => candidate.code === code)
  const task = plan.tasks.find((candidate) => candidate.code === code)
  const path = item?.clause ?? task?.clause
  const clause = plan.clauses.find((candidate) => candidate.path === path)
  if (!clause || path === undefined) return undefined
  const text = task?.quote ?? clause.text
  return { path, quote: text.length <= 400 ? text : (text.match(/^[\s\S]{1,350}[。；.;]/u)?.[0] ?? text.slice(0, 350)) }
}

/** 三(二): the clause, or the first of those under that number. */
function clauseAt({ index, say }: View, text: string): Draft | undefined {
  const prefix = text.match(PATH)?.[0].replace(/\s/g, '')
  const clause = prefix && index.plan.clauses.find(({ path }) => normalise(path).startsWith(prefix))
  const opening =
    clause &&
    openingOf(
      index,
      index.passages.filter((passage) => passage.clause === clause),
      [],
      260,
    )
  return opening ? { parts: [{ text: say.quoted(opening.path, opening.quote), citations: [opening] }] } : undefined
}

/** T2, 1.4, M1: the words of the plan it stands for. */
export const codes: Step = async (view) => {
  const code = view.question.text.match(CODE)?.[1]?.toUpperCase()
  if (!code) return view.question.text.match(PATH)?.length === 1 ? clauseAt(view, view.question.text) : undefined
  if (view.question.figures.some(({ raw }) => /%|毫米|亿|万/.test(raw) && raw.includes(code.toLowerCase())))
    return undefined
  const { plan } = view.index
  const target = plan.targets.find((candidate) => candidate.code === code)
  if (target) return { parts: [targetPart(view.say, target), await standingPart(view, target)], live: true }
  const citation = quoteAt(view, code)
  if (citation) {
    const name = [...itemsOf(plan), ...plan.measures].find((item) => item.code === code)?.name ?? ''
    return {
      parts: [
        {
          text: `${code} ${name}\n${view.say.quoted(citation.path, citation.quote)}`,
          citations: [citation],
          figures: [code],
        },
      ],
    }
  }
  return /^[TM]/.test(code) && !view.index.plain.includes(normalise(code))
    ? nothingFound(view, view.say.noCode(code))
    : undefined
}
