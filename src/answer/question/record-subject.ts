import type { Language } from '../../locale/index.ts'
import { amountsIn } from '../../text/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'
import { codesIn } from './coded.ts'
import { EACH_ENTRY, IN_TOTAL } from './record-entry-signs.ts'
import type { ItemFinder } from './record-items.ts'
import { lackOf, WHICH_OF } from './record-lack.ts'
import { looselyNamed } from './record-loose.ts'
import { measureIn } from './record-measures.ts'
import type { NamedItem } from './record-names.ts'
import { type Nearest, type NotesByItem, nearest } from './record-near.ts'
import { finderOf, strangeWords } from './record-strange.ts'

/** Whom and what a question to the record is about. */
export interface RecordSubject {
  items: string[]
  theme?: string
  people: string[]
  /** The items share so little with its words that something else may be meant. */
  doubtful?: true
  /** What no entry can hold, in the question's words. */
  unheld?: string
}

const HAN = /\p{Script=Han}/u

/** The part of a member's name that a text has: all of it, or of a Chinese one its end, as 李四 of 办公室李四. */
function saidOf(name: string, text: string): string | undefined {
  const plain = normalise(name)
  if (plain && text.includes(plain)) return plain
  const parts = HAN.test(plain)
    ? [plain.slice(-3), plain.slice(-2)].filter((part) => part.length > 1)
    : plain.split(' ').filter((part) => part.length > 2)
  return parts.find((part) => text.includes(part))
}

/** The members that a text names, and the text without their names. */
export function peopleIn(text: string, people: ReadonlyMap<string, string>): { ids: string[]; rest: string } {
  const said = [...people].flatMap(([id, name]) => {
    const part = saidOf(name, text)
    return part ? [{ id, part }] : []
  })
  const rest = said.reduce((left, { part }) => left.replaceAll(part, ' '.repeat(part.length)), text)
  return { ids: said.map(({ id }) => id), rest }
}

export function subjectOfRecord(
  index: PlanIndex,
  language: Language,
  text: string,
  people: ReadonlyMap<string, string>,
  notes?: NotesByItem,
): RecordSubject & { rest: string } {
  const finder = finderOf(index, language)
  const { ids, rest: whole } = peopleIn(text, people)
  const rest = [EACH_ENTRY, IN_TOTAL, WHICH_OF].reduce(
    (left, sign) => left.replace(sign[language], (said) => (finder.isInName(said) ? said : ' '.repeat(said.length))),
    whole,
  )
  const codes = codesIn(index.plan, rest)
  const given = amountsIn(rest)
  const said = finder.itemsNamed(
    withoutAmounts(finder, rest),
    given.map(({ value }) => value),
  )
  const named = withoutMeasured(index, finder, rest, said)
  const known = codes.filter((code) => hasItem(index, code))
  const own = named.filter(({ type }) => type !== 'theme').map(({ code }) => code)
  const theme = known.length || own.length ? undefined : named.find(({ type }) => type === 'theme')?.code
  const strange = strangeWords(finder, rest)
  const items = [...new Set([...known, ...own])]
  const near =
    items.length || theme ? undefined : aboutOf(index, strange, language === index.plan.language ? rest : '', notes)
  const about = near?.codes ?? []
  const unknownCode = items.length ? undefined : codes.find((code) => !hasItem(index, code))
  const lacking =
    unknownCode?.toUpperCase() ?? lackOf(index, language, whole, finder, [...items, ...about], about.length > 0)
  return {
    items: [...items, ...about],
    people: ids,
    rest: whole,
    ...(theme !== undefined && { theme }),
    ...(near?.doubtful && { doubtful: true as const }),
    ...(lacking && { unheld: lacking }),
  }
}

/** 多少公里: what is asked in names nothing, though a name such as 建设绿道40公里 has it. */
function withoutMeasured(index: PlanIndex, finder: ItemFinder, text: string, named: readonly NamedItem[]): NamedItem[] {
  const measure = measureIn(text) ?? ''
  const unit = index.plan.targets.find((target) => target.unit.length > 1 && measure.startsWith(target.unit))?.unit
  const byUnit = unit === undefined ? [] : finder.itemsNamed(normalise(unit), [])
  return named.filter((item) => !byUnit.includes(item))
}

/**
 * 30%以上 names nothing that has 以上 in its name, and what counts in 7公里步道 says nothing of what is counted, but in a
 * name such as 12345热线.
 */
const withoutAmounts = ({ isInName }: ItemFinder, text: string): string =>
  amountsIn(text).reduceRight((rest, { han, start, end }) => {
    const said = rest.slice(start, end)
    const bounded = rest.slice(end).replace(/^(?:以[上下内]|左右|上下)/u, '  ')
    const counts = !han && HAN.test(said) && !isInName(said)
    return `${rest.slice(0, start)}${counts ? ' '.repeat(said.length) : said}${bounded}`
  }, text)

const hasItem = ({ plan }: PlanIndex, code: string): boolean =>
  [...plan.targets, ...plan.tasks].some((item) => item.code === code)

function aboutOf(index: PlanIndex, strange: readonly string[], text: string, notes?: NotesByItem): Nearest {
  const tasks = tasksAbout(index, strange)
  if (tasks.length) return { codes: tasks, doubtful: false }
  const loosely = looselyNamed(index, text)
  // A follow-up is of what was spoken of, unless it names something else outright.
  return loosely.length || !notes ? { codes: loosely, doubtful: false } : nearest(index, text, notes)
}

const FEW = 3

/** The tasks whose text has a word that the question is about, where they are few. */
function tasksAbout({ plan }: PlanIndex, words: readonly string[]): string[] {
  const texts = plan.tasks.map(({ code, name, quote, clause }) => ({
    code,
    text: normalise(`${name} ${quote ?? plan.clauses.find(({ path }) => path === clause)?.text ?? ''}`),
  }))
  // 公里 counts what is asked, and tells nothing of what it is.
  const telling = words.filter((word) => !plan.targets.some(({ unit }) => unit.endsWith(word)))
  const having = telling.map((word) => texts.filter(({ text }) => text.includes(word)).map(({ code }) => code))
  const all = having.reduce<string[]>(
    (left, codes, at) => (at === 0 ? codes : left.filter((code) => codes.includes(code))),
    [],
  )
  return all.length <= FEW ? all : []
}
