import type { Language } from '../../locale/index.ts'
import { type PlanIndex, wordsIn } from '../search/index.ts'
import { countOf } from './period-forms.ts'
import { finderOf, newWords, strangeWords } from './record-strange.ts'
import { isRecordWord, tells } from './record-words.ts'

/** 一笔一笔列出来, 分几批每批几座: the entries of something, each by itself. */
export const EACH_ENTRY: Record<Language, RegExp> = {
  zh: /一(?<one>[笔条次批个回])一?\k<one>|[逐挨][笔条次批项个]|每一?[笔批次](?!量)|各[批笔]|历次|历史(?:记录|数据)|(?:哪|分(?:了|成|为)?)几[批次笔段期拨轮茬]|几批|(?<![近后前新上末首头第])一[批次笔回段拨]\s?[^,，。?？;；]{0,4}(?:几(?![次批])|多[少长大])|每[段拨轮茬]|几[次回][^,，。?？;；]{0,4}(?:分别|各)|明细|流水账?/u,
  en: /\bone by one\b|\b(?:each|every|all(?: the)?) (?:entry|entries|batch(?:es)?|instal?lments?|records?)\b|\bbreakdown\b|\bitemi[sz]ed?\b|\bin (?:how many|which) batches\b/iu,
}

/** Whether what was logged is in the total. */
export const IN_TOTAL: Record<Language, RegExp> = {
  zh: /(?:算|计|统计)(?:[没不][算计])?(?:[没不])?(?:进|入|上|在内|数)|算[没不]算|作数|(?:没|不|未)(?:有)?被?(?:算|计(?![划较]))|(?:怎么|为什么|为啥|咋)[^,，。?？;；]{0,4}(?:没了|少了|不见|没有了)|还算(?:数)?(?:吗|不)/u,
  en: /\b(?:counted|included|in the total|does it count|do they count)\b/iu,
}

const NTH: Record<Language, RegExp> = {
  zh: /(?<last>最后(?:的)?(?:一|那)?[批次笔回]|末[批次])|第(?<nth>[一二三四五六七八九十\d]{1,2})[批次笔回]|(?<first>[首头][批次])/u,
  en: /\b(?:(?<last>last|final)|(?<first>first)) (?:batch|instal?lment)\b/iu,
}

/** Which of the entries of something is meant, by date: 1 is the first, -1 the last. */
export function nthIn(text: string, language: Language): number | undefined {
  const { last, nth, first } = NTH[language].exec(text)?.groups ?? {}
  if (last) return -1
  return first ? 1 : nth ? countOf(nth) : undefined
}

/** Times that notes go by. */
const FEASTS = /五一|十一(?!月|[个项条家座处])|国庆|元旦|春节|元宵|清明|端午|中秋|除夕|[暑寒][期假]|汛期|季末/gu

/**
 * Words before the first one that a name has: notes may tell by them of which entries alone is asked how much came. Of
 * 主干道井盖 these are 主干道, and of 井盖换完 none.
 */
function leadIn(index: PlanIndex, language: Language, text: string): string[] {
  const finder = finderOf(index, language)
  // Of 夏粮 one character stands in 粮食, which is no word of it.
  const begins = (word: string) => word.length > 1 || finder.isInName(text.slice(text.indexOf(word)).slice(0, 2))
  const first = wordsIn(text).find(
    (word) => tells(word) && !isRecordWord(word) && finder.isInName(word) && begins(word),
  )
  return toldIn(index, language, first === undefined ? text : text.slice(0, text.indexOf(first)))
}

/** Words of a question that no name has: notes may tell by them which entry is meant. */
const toldIn = (index: PlanIndex, language: Language, text: string): string[] =>
  language === index.plan.language
    ? [
        ...new Set([
          ...(text.match(FEASTS) ?? []),
          ...strangeWords(finderOf(index, language), text),
          ...newWords(finderOf(index, language), text),
        ]),
      ]
    : []

/** Words by which notes may tell which entries are meant. */
export const notedIn = (index: PlanIndex, language: Language, text: string): { told: string[]; lead: string[] } => ({
  told: toldIn(index, language, text),
  lead: leadIn(index, language, text),
})
