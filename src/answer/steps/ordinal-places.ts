import type { Language } from '../../locale/index.ts'
import { chineseNumber } from '../numerals.ts'

const CHINESE =
  /(?:第|最后(?=一))\(?([一二三四五六七八九十百\d]+)\)?(?:个|大|项|条|点|类|步)?(?:重点|主要|推进|保障|具体|子|核心|量化)?(部分|章|节|款|专题|板块|任务|措施|举措|目标|步骤|方面|原则|阶段)?/gu
const ENGLISH =
  /\b(?:(part|section|chapter|theme|task|measure|target|goal|step|action|article) (?:no\.? |number )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:main |key |implementation |priority )?(part|section|chapter|theme|task|measure|target|goal|step|action|article))\b/gu
const NAMES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** A numbered place that a question names, such as 第二条. */
export interface Place {
  /** From 1; -1 for the last. */
  ordinal: number
  /** What is counted; empty where the question does not say. */
  noun: string
  at: number
  /** Where it ends. */
  end: number
}

function chinesePlaces(text: string): Place[] {
  return [...text.matchAll(CHINESE)].flatMap((match) => {
    const numeral = match[1] ?? ''
    const ordinal = match[0].startsWith('最后') ? -1 : (chineseNumber(numeral) ?? Number(numeral))
    const noun = match[2] ?? ''
    const bare = !noun && !/[个大项条点类步]$/.test(match[0])
    return Number.isInteger(ordinal) && !bare
      ? [{ ordinal, noun, at: match.index, end: match.index + match[0].length }]
      : []
  })
}

function englishPlaces(text: string): Place[] {
  return [...text.matchAll(ENGLISH)].map((match) => {
    const word = match[2] ?? match[3] ?? ''
    const named = Math.max(NAMES.indexOf(word), ORDINALS.indexOf(word)) + 1
    const [at, end] = [match.index, match.index + match[0].length]
    return { ordinal: word === 'last' ? -1 : named || Number(word), noun: match[1] ?? match[4] ?? '', at, end }
  })
}

/** Every numbered place, in the order of the question; a Chinese question may name the places of an English plan. */
export const placesIn = (text: string, language: Language): Place[] =>
  language === 'zh' ? [...chinesePlaces(text), ...englishPlaces(text)] : englishPlaces(text)
