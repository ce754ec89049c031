import { amountsIn } from '../../text/index.ts'
import { normalise, type PlanIndex, wordsIn } from '../search/index.ts'
import { isRecordWord, tells } from './record-words.ts'

const HAN = /\p{Script=Han}/u
/** So many characters of a name, of those that a question tells by, are a short form of it. */
const LEAST = 2
const MOST_PART = 0.6
/** Fewer names have a character than this, or it tells nothing. */
const RARE = 1.2
const ENOUGH = 4
const CLEARLY = 1.15

/** The characters of a text that may name something, each once. */
const tellingIn = (text: string): string[] => [
  ...new Set(
    wordsIn(text)
      .filter((word) => HAN.test(word) && tells(word) && !isRecordWord(word))
      .flatMap((word) => [...word]),
  ),
]

/** 多少公里: the measure that an amount is asked in. */
const measureIn = (text: string): string | undefined =>
  /(?:多少|几)(?<unit>\p{Script=Han}{1,3})/u.exec(text)?.groups?.unit

/**
 * The targets that a text names by some characters of their names, in whatever order, where no word of it stands in one:
 * 燃气老管 for 更新改造老旧燃气管道. The unit that is asked for tells as well: 多少场戏 counts in 场.
 */
export function looselyNamed({ plan }: PlanIndex, text: string): string[] {
  const names = plan.targets.map(({ code, name, unit }) => ({ code, unit, chars: new Set(normalise(name)) }))
  const measure = measureIn(text)
  const isMeasured = (unit: string) => unit !== '' && measure?.startsWith(unit) === true
  const amounts = amountsIn(text).map(({ value }) => String(value))
  const telling = tellingIn(text).filter((char) => char !== measure?.charAt(0) && !amounts.includes(char))
  const rarity = (char: string): number => {
    const count = names.filter(({ chars }) => chars.has(char)).length
    return count ? Math.log((names.length + 1) / (count + 0.5)) : 0
  }
  const rated = names
    .map(({ code, unit, chars }) => {
      const own = telling.filter((char) => chars.has(char))
      const rare = own.filter((char) => rarity(char) >= RARE)
      const fits = rare.length >= LEAST && own.length / telling.length >= MOST_PART
      return { code, fit: fits ? own.reduce((sum, char) => sum + rarity(char), 0) * (isMeasured(unit) ? 1.5 : 1) : 0 }
    })
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = rated
  return best && best.fit >= ENOUGH && best.fit >= CLEARLY * (second?.fit ?? 0) ? [best.code] : []
}
