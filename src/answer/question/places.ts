import type { Clause } from '../../plan/plan.ts'
import { amountsIn, numeralAt } from '../../text/index.ts'
import { normalise, type PlanIndex } from '../search/index.ts'

const COUNT = '[一二三四五六七八九十百零\\d]{1,4}'
/** One step of a place: 第三部分, 三、, (二), 第5条, 5.2, action 4. */
const STEP = new RegExp(
  `第\\(?(${COUNT})\\)?(?:大)?(部分|章|节|条|款|项|点|段|个)|\\((${COUNT})\\)|(?:附件|专栏|附表|表)(${COUNT})|(?<![\\d.])(\\d{1,2}(?:\\.\\d{1,2})+)(?![\\d%])|(?<=^|[第"'“：:,，。\\s])([一二三四五六七八九十]{1,3})(?=[、(.])|\\b(?:action|section|part|chapter|article|goal|principle|step|milestone|no\\.?|number)\\s?#?(\\d{1,2})\\b`,
  'giu',
)

/** 高于1.4的: an amount. */
const BOUND = /(?:[高低大小多少]于|超过|不[超足到]|[降压升达减]到|[降压升达减]至)$/u

interface Step {
  numbers: number[]
  unit: string
  end: number
  start: number
}

const numberOf = (written: string): number => {
  const digits = Number(written)
  return Number.isNaN(digits) ? (numeralAt(written, 0)?.value ?? Number.NaN) : digits
}

function stepsIn(plain: string): Step[] {
  const amounts = amountsIn(plain).filter(({ unit }) => unit !== '')
  return [...plain.matchAll(STEP)].flatMap((match) => {
    const [raw, ordinal, unit = '', bracketed, annex, dotted, bare, english] = match
    if (dotted && BOUND.test(plain.slice(0, match.index))) return []
    if (dotted && amounts.some(({ start }) => start === match.index)) return []
    const written = ordinal ?? bracketed ?? annex ?? bare ?? english ?? ''
    const numbers = dotted ? dotted.split('.').map(Number) : [numberOf(written)]
    return [{ numbers, unit: annex ? raw.slice(0, 2) : unit, start: match.index, end: match.index + raw.length }]
  })
}

/** The numbers of a clause's path, outermost first: 二(四) is 2, 4. */
export function numbersOf({ path, heading = '' }: Clause): number[] {
  const head = normalise(heading && path.endsWith(heading) ? path.slice(0, -heading.length) : path)
  const found = [...head.matchAll(/(\d{1,3}(?:\.\d{1,3})*)|([一二三四五六七八九十百零]{1,4})/gu)]
  return found.flatMap(([raw]) => (/^[\d.]+$/.test(raw) ? raw.split('.').map(Number) : [numberOf(raw)]))
}

/** Steps that follow each other name one place: 第三部分第二条, 三(二)5. */
function placesOf(plain: string): Step[][] {
  const places: Step[][] = []
  for (const step of stepsIn(plain)) {
    const before = places.at(-1)?.at(-1)
    const joint = before ? plain.slice(before.end, step.start) : ''
    const close = before && (before.unit === '' ? /^[的里中、.\s]*$/u : /^[的里中\s]*$/u).test(joint)
    if (close) places.at(-1)?.push(step)
    else places.push([step])
  }
  return places
}

/** 第二条, and no 三(二): it may count within what is named beside it. */
const isWithin = ({ unit }: Step): boolean => /条|项|点|款|段|个/.test(unit)

/** A clause whose heading is named beside a place: 保障措施第二条, 第二条推进措施. */
function outerOf({ plan }: PlanIndex, before: string): Clause | undefined {
  const named = plan.clauses.filter(({ heading = '' }) => heading.length > 1 && before.includes(normalise(heading)))
  return named.sort((a, b) => (b.heading ?? '').length - (a.heading ?? '').length)[0]
}

/** The clauses that a question names by number, as paths; undefined for each that the plan does not have. */
export function placesIn(index: PlanIndex, text: string): (string | undefined)[] {
  const plain = normalise(text)
  return placesOf(plain).flatMap((steps) => {
    const [first] = steps
    if (!first) return []
    const within = isWithin(first) ? childNamed(index, plain, first) : undefined
    if (within) return [within.path]
    const clause = numberedAs(index, steps, first)
    // A number by itself may be anything.
    return first.unit === '' && steps.length === 1 && !clause ? [] : [clause?.path]
  })
}

/** What a place within a clause that is named beside it stands for; without a path where that has no such part. */
function childNamed(index: PlanIndex, plain: string, { numbers: [wanted = 0] }: Step): { path?: string } | undefined {
  const outer = outerOf(index, plain)
  const children = outer ? index.outline.childrenOf(outer) : []
  const child = children.find((one) => numbersOf(one).at(-1) === wanted) ?? children[wanted - 1]
  if (child) return { path: child.path }
  return children.length > 1 ? {} : undefined
}

/** The clause with these numbers: as a whole, or as the last of its own where articles are numbered through. */
function numberedAs({ plan }: PlanIndex, steps: readonly Step[], { unit }: Step): Clause | undefined {
  const wanted = steps.flatMap(({ numbers }) => numbers)
  const of = /附件|专栏|附表|表/.test(unit) ? plan.clauses.filter(({ path }) => path.startsWith(unit)) : plan.clauses
  const whole = of.find((clause) => numbersOf(clause).join() === wanted.join())
  const inner = of.find((clause) => {
    const numbers = numbersOf(clause)
    return numbers.length > wanted.length && numbers.slice(-wanted.length).join() === wanted.join()
  })
  const isOuter = /部分|章/.test(unit) && steps.length === 1
  const isInner = /条|项|点|款/.test(unit)
  return isOuter || !inner || (whole && !isInner) ? whole : inner
}
