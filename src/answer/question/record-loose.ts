import { amountsIn } from '../../text/index.ts'
import { normalise, type PlanIndex, wordsIn } from '../search/index.ts'
import { measureIn } from './record-measures.ts'
import { isRecordWord, isSaidOfVerb, tells } from './record-words.ts'

const HAN = /\p{Script=Han}/u
/** So many characters of a name, of those that a question tells by, are a short form of it. */
const LEAST = 2
const MOST_PART = 0.6
/** Fewer names have a character than this, or it tells nothing. */
const RARE = 1.2
const ENOUGH = 4
const CLEARLY = 1.15

/** A name of a target, as people take it apart. */
interface Name {
  code: string
  unit: string
  chars: ReadonlySet<string>
  words: readonly string[]
  /** The first character of each of them. */
  heads: readonly string[]
  /** 20 of 20万元以上的村. */
  amounts: readonly number[]
}

/** What of a question tells by its characters which names are meant. */
interface Told {
  names: readonly Name[]
  /** The pieces of the question that may name something. */
  runs: readonly string[]
  /** Their characters, each once. */
  chars: readonly string[]
  /** 多少公里: the measure that an amount is asked in. */
  measure: string | undefined
  amounts: readonly number[]
}

const known = new WeakMap<PlanIndex, Name[]>()

/** Taken apart once for each plan. */
function namesOf(index: PlanIndex): Name[] {
  const names = known.get(index) ?? namesIn(index)
  known.set(index, names)
  return names
}

const namesIn = ({ plan }: PlanIndex): Name[] =>
  plan.targets.map(({ code, name, unit }) => {
    const plain = normalise(name)
    const words = wordsIn(plain)
    const heads = words.map((word) => word.charAt(0))
    return { code, unit, chars: new Set(plain), words, heads, amounts: amountsIn(plain).map(({ value }) => value) }
  })

/** The characters of a text that may name something, each once. */
const tellingIn = (text: string): string[] => [
  ...new Set(
    wordsIn(text)
      .filter((word) => HAN.test(word) && tells(word) && !isRecordWord(word))
      .flatMap((word) => [...word]),
  ),
]

/** 那批改厕 is 那批 and 改厕, whatever the segmenter makes of it. */
const POINTED = /[那这][几两]?[批笔次段期]/gu

/** Words that may stand in a short form of a name, single characters that stand together joined: 改 of 改厕 may as well. */
function runsIn(text: string): string[] {
  const plain = text.replace(POINTED, (said) => ' '.repeat(said.length))
  const runs: string[] = []
  let end = -1
  for (const word of wordsIn(plain)) {
    const place = plain.indexOf(word, Math.max(0, end))
    const isSingle = word.length === 1
    const belongs = HAN.test(word) && tells(word) && (isSingle || !isRecordWord(word)) && !isSaidOfVerb(word)
    if (belongs && isSingle && place === end) runs.push(`${runs.pop() ?? ''}${word}`)
    else if (belongs) runs.push(word)
    end = belongs && isSingle ? place + word.length : -1
  }
  return runs
}

const havingOf = (names: readonly Name[], char: string): Name[] => names.filter(({ chars }) => chars.has(char))

/**
 * The target that a text names by some characters of its name, where no word of it stands in one. It is what the most of
 * the text speaks for, or an amount in a name, or a short form of one, or what it is counted in.
 */
export function looselyNamed(index: PlanIndex, text: string): string[] {
  const amounts = amountsIn(text).map(({ value }) => value)
  const measure = measureIn(text)
  const names = namesOf(index)
  const unit = names.find((name) => name.unit !== '' && measure?.startsWith(name.unit))?.unit ?? measure?.charAt(0)
  const chars = tellingIn(text).filter((char) => !unit?.includes(char) && !amounts.includes(Number(char)))
  const told: Told = { names, runs: runsIn(text), chars, measure, amounts }
  const found = byMost(told) ?? byAmount(told) ?? byShortForm(told) ?? byRareCharacter(told)
  return found ? [found.code] : []
}

/** 燃气老管 for 更新改造老旧燃气管道, in whatever order. The unit that is asked for tells as well: 多少场戏 counts in 场. */
function byMost({ names, chars: telling, measure }: Told): Name | undefined {
  const isMeasured = (unit: string) => unit !== '' && measure?.startsWith(unit) === true
  const rarity = (char: string): number => {
    const count = havingOf(names, char).length
    return count ? Math.log((names.length + 1) / (count + 0.5)) : 0
  }
  const rated = names
    .map((name) => {
      const own = telling.filter((char) => name.chars.has(char))
      const rare = own.filter((char) => rarity(char) >= RARE)
      const fits = rare.length >= LEAST && own.length / telling.length >= MOST_PART
      const fit = fits ? own.reduce((sum, char) => sum + rarity(char), 0) * (isMeasured(name.unit) ? 1.5 : 1) : 0
      return { name, fit }
    })
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = rated
  return best && best.fit >= ENOUGH && best.fit >= CLEARLY * (second?.fit ?? 0) ? best.name : undefined
}

const onlyOne = (names: readonly Name[]): Name | undefined => (names.length === 1 ? names[0] : undefined)

/** 过20万的村: an amount that is part of a name, beside a character of it. */
const byAmount = ({ names, chars, amounts }: Told): Name | undefined =>
  onlyOne(
    names.filter(
      (name) => amounts.some((one) => name.amounts.includes(one)) && chars.some((char) => name.chars.has(char)),
    ),
  )

/** 改厕 for 改造农村户厕: the first characters of some of its words, in their order. */
function byShortForm({ names, runs }: Told): Name | undefined {
  const isShortOf = (pair: string) => (name: Name) => {
    const [first, last] = [name.heads.indexOf(pair.charAt(0)), name.heads.lastIndexOf(pair.charAt(1))]
    // Single characters that are words stand in many names.
    return first >= 0 && last > first && [first, last].some((at) => (name.words[at] ?? '').length > 1)
  }
  const pairs = runs.flatMap((run) => [...run].slice(1).map((_char, at) => run.slice(at, at + LEAST)))
  return pairs.map((pair) => onlyOne(names.filter(isShortOf(pair)))).find((name) => name !== undefined)
}

/** 厕所改了几户: a character that one name alone has, and a measure that it alone is counted in. */
function byRareCharacter({ names, runs, measure }: Told): Name | undefined {
  const measured = measure && onlyOne(names.filter(({ unit }) => unit !== '' && measure.startsWith(unit)))
  const isOwn = (char: string) => measured && onlyOne(havingOf(names, char)) === measured
  return measured && [...runs.join('').replace(measured.unit, '')].some(isOwn) ? measured : undefined
}
