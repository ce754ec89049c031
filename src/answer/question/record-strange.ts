import type { Language } from '../../locale/index.ts'
import { type PlanIndex, wordsIn } from '../search/index.ts'
import { type ItemFinder, itemFinder } from './record-items.ts'
import { isRecordWord, isSaidOfVerb, tells } from './record-words.ts'

const finders = new WeakMap<PlanIndex, Partial<Record<Language, ItemFinder>>>()

/** The finder of a plan's items, made once for each language. */
export function finderOf(index: PlanIndex, language: Language): ItemFinder {
  const known = finders.get(index) ?? {}
  const finder = known[language] ?? itemFinder(index, language)
  finders.set(index, { ...known, [language]: finder })
  return finder
}

const HAN = /\p{Script=Han}/u

/** Words that tell, and are neither of the record nor of some name. */
export const strangeWords = (finder: ItemFinder, text: string): string[] =>
  wordsIn(text).filter(
    (word) =>
      tells(word) &&
      word.length > 1 &&
      !isRecordWord(word) &&
      !isSaidOfVerb(word) &&
      !(HAN.test(word) && [...word].every((one) => !tells(one))) &&
      !finder.isInName(word) &&
      !/^[a-z]?\d/i.test(word),
  )

/**
 * What a question names that the record does not know, with what stands before it: 高新技术企业. Empty where it names
 * nothing, or where another language keeps that from being told.
 */
export function strangerIn(index: PlanIndex, language: Language, text: string): string {
  if (language !== index.plan.language) return ''
  const finder = finderOf(index, language)
  const strange = new Set(strangeWords(finder, text))
  const isStranger = (run: readonly string[]) => run.some((word) => strange.has(word)) || isNewWord(finder, run)
  let [run, end]: [string[], number] = [[], -1]
  for (const word of wordsIn(text)) {
    const place = text.indexOf(word, Math.max(0, end))
    const belongs = tells(word) && !isRecordWord(word)
    if ((!belongs || place !== end) && isStranger(run)) break
    run = belongs ? [...(place === end ? run : []), word] : []
    end = place + word.length
  }
  return isStranger(run) ? run.join('') : ''
}

/** 夏粮: two characters that stand together in no name, whatever the segmenter makes of them. */
export const newWords = (finder: ItemFinder, text: string): string[] =>
  wordsIn(text).flatMap((word, at, words) => {
    const next = words[at + 1] ?? ''
    const pair = word + next
    const isPair = word.length === 1 && next.length === 1 && HAN.test(word) && HAN.test(next) && text.includes(pair)
    return isPair && [word, next].every((one) => tells(one) && !isRecordWord(one)) && !finder.isInName(pair)
      ? [pair]
      : []
  })

/** 光伏装机: so many characters on end, of which no two stand together in a name. */
const STRETCH = 4
const hasNewStretch = (finder: ItemFinder, word: string): boolean =>
  Array.from({ length: Math.max(0, word.length - STRETCH + 1) }, (_, at) => word.slice(at, at + STRETCH)).some(
    (stretch) => [0, 1, 2].every((at) => !finder.isInName(stretch.slice(at, at + 2))),
  )

/** 基站: single characters that tell, side by side, are a word that the segmenter does not know. */
export const isNewWord = (finder: ItemFinder, run: readonly string[]): boolean => {
  const word = run.join('')
  const isSpelt = run.length > 1 && run.every((one) => one.length === 1 && HAN.test(one))
  if (isSpelt && hasNewStretch(finder, word)) return true
  return (
    isSpelt &&
    !isSaidOfVerb(word) &&
    run.every((one) => !finder.isInName(one)) &&
    !finder.isInName(word) &&
    !isRecordWord(word)
  )
}

/** 区块链项目进展如何: what stands right before what is said of it. */
export const isSubject = (text: string, stranger: string): boolean =>
  /^(?:的|项目|工作|建设|情况|这?一?块|方面|领域|任务|目标|指标)*(?:进展|进度|完成|做|有|现在|目前|到|建|登记|记录|怎么样|搞|干|推进)/u.test(
    text.slice(text.indexOf(stranger) + stranger.length),
  )
