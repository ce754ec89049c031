import type { Language } from '../../locale/index.ts'
import { amountsIn, timesIn } from '../../text/index.ts'
import { normalise, type PlanIndex, withoutLabels } from '../search/index.ts'
import { askedAnew } from './anew.ts'
import { codesIn } from './coded.ts'
import { eachPlace } from './each-place.ts'
import { kindOf, kindOfMatter } from './kinds.ts'
import { isOfMatter } from './matter.ts'
import { withoutOrders } from './orders.ts'
import { placesIn } from './places.ts'
import type { Intent, Kind, Query } from './query.ts'
import { recordInThread } from './record-thread.ts'
import { partsOf } from './split.ts'
import { subjectIn } from './subject.ts'
import { type InThread, inThread, placeBeside } from './thread.ts'

const LONGEST = 600
const HYPOTHESIS = /如果|要是|假如|假设|假定|万一|若(?!干)|倘若|只(?:建|做|完成|有)了?|\bif\b|\bsuppose|\bwhat if\b/iu

interface Conversation {
  language: Language
  before?: string | undefined
  today: string
  /** Names of members by their ids. */
  people?: ReadonlyMap<string, string>
}

/** Reads a question by rules. `before` is what the question before it in the conversation meant. */
export function readQuestion(index: PlanIndex, asked: string, conversation: Conversation): Query & { meaning: string } {
  const { language, today } = conversation
  const clean = withoutOrders(
    fullYears(spokenAmounts(eachPlace(normalise(asked).slice(0, LONGEST))), index.plan.period),
    (rest) => codesIn(index.plan, rest).length > 0 || index.termsOf(rest, language).some(index.knows),
  )
  const spelled = language === 'zh' ? index.spelledOut(clean.text) : clean.text
  const own = meantIn(index, spelled, conversation)
  const [first = own.text, ...more] = partsOf(own.text, language)
  const parts: Placed[] = [{ ...own, text: first, said: more.length ? first : spelled, before: conversation.before }]
  for (const part of more) {
    const before = parts.at(-1)?.text
    parts.push({ ...meantIn(index, part, { ...conversation, before }), said: part, before })
  }
  const intents = parts.map((part) => {
    const asked =
      part.before === undefined ? undefined : readPart(index, { text: normalise(part.before) }, language, today)
    return { ...readPart(index, part, language, today), ...(asked && { behind: { said: part.said, asked } }) }
  })
  return {
    language,
    text: own.text,
    intents,
    tainted: clean.tainted,
    meaning: own.text === normalise(asked) ? asked : own.text,
  }
}

/** A question with what was said itself and what was asked before it. */
type Placed = InThread & { said: string; before: string | undefined }

/** 去年 is a year that the plan may not speak of. */
const pastYears = (text: string, today: string): string =>
  text.replace(/[去上前]年(?!同)/gu, (words) => `${Number(today.slice(0, 4)) - (words[0] === '前' ? 2 : 1)}年`)

/** How far from the years of the plan a year may lie that is said in two digits. */
const NEAR_YEARS = 15

/** 27年 near the years of the plan is 2027年; 27年内, 满27年 are so many years. */
const fullYears = (text: string, { start }: { start: string }): string =>
  text.replace(/(?<![\d.]|[了满超过近达已用每约少至])(\d{2})年(?![内以期多来级])/gu, (words, digits: string) => {
    const year = Number(start.slice(0, 2)) * 100 + Number(digits)
    return Math.abs(year - Number(start.slice(0, 4))) <= NEAR_YEARS ? `${year}年` : words
  })

/** 9个亿 is 9亿, 3个点 are 3个百分点, and "604处" is an amount, whatever stands around it. */
const spokenAmounts = (text: string): string =>
  text
    .replace(/"(\d[\d.,%‰]*\p{Script=Han}{0,5})"/gu, '$1')
    .replace(/(?<=[\d一二两三四五六七八九十])个(?=多?亿)/gu, '')
    .replace(/(?<=[\d一二两三四五六七八九十])个点(?!位)/gu, '个百分点')

/** A word that says this much says what a question is about. */
const TELLS = 0.5

/** A question to the record leans on the one before it in its own ways. */
function meantIn(index: PlanIndex, text: string, { before, ...rest }: Conversation): InThread {
  const place = before === undefined ? undefined : placeBeside(text, before)
  if (place !== undefined) return { text: place }
  const ofRecord = before === undefined ? undefined : recordInThread({ index, text, before, ...rest })
  const isKnown = (own: string) =>
    index.termsOf(own, rest.language).some((term) => index.knows(term) && index.weight(term) >= TELLS)
  if (ofRecord !== undefined) return { text: ofRecord }
  const own = inThread(text, before, rest.language, isKnown)
  const isZh = rest.language === 'zh' && index.plan.language === 'zh'
  return own.anew && own.focus !== undefined && before !== undefined && isZh ? askedAnew(index, own.focus, before) : own
}

/** Stands for a name. */
const NAME = 'x'

function readPart(index: PlanIndex, { text, focus }: InThread, language: Language, today: string): Intent {
  const labels = index.labelsIn(text)
  // 3+1 is a name and no amount.
  const bare = withoutLabels(labels, text, NAME)
  const codes = codesIn(index.plan, bare)
  const named = codes.length ? [] : placesIn(index, bare)
  const places = named.flatMap((path) => path ?? [])
  const read = kindOf(bare, language)
  const own = read === 'about' && isOfMatter(index, bare, language) ? kindOfMatter(bare, language) : read
  const kind = kindFor(own, codes, named)
  const times = timesIn(pastYears(bare, today), {
    issued: today,
    period: { first: index.plan.period.start, last: index.plan.period.end },
  })
  return {
    kind,
    text,
    subject: [...labels, subjectIn(withoutLabels(labels, focus ?? text), language)].join(' ').trim(),
    ...(focus !== undefined && { focus }),
    amounts: amountsOf(bare),
    periods: times.flatMap(({ first, last }) => (last === undefined ? [] : [{ first: first ?? last, last }])),
    codes,
    places,
    beyond: named.length > places.length,
    hypothesis: HYPOTHESIS.test(text),
  }
}

/** 第三条是什么 asks for its text, whatever its words would ask otherwise. */
const kindFor = (kind: Kind, codes: readonly string[], places: readonly unknown[]): Kind =>
  places.length && codes.length === 0 && ['detail', 'definition', 'list', 'value', 'which', 'check'].includes(kind)
    ? 'clause'
    : kind

/** Amounts that may be claimed or asked about; 四大专题 and 三类 only count. */
const amountsOf = (text: string): Intent['amounts'] =>
  amountsIn(text)
    .filter(
      ({ han, value, unit }) =>
        !(han && unit !== '%' && (value < 20 || unit === '')) &&
        !/^(?:年|月|日|号|天)$/.test(unit) &&
        !(unit === '' && value > 1900 && value < 2100),
    )
    .map(({ value, high, unit }) => ({ value, unit, ...(high !== undefined && { high }) }))
