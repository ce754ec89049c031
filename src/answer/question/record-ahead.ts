import type { Language } from '../../locale/index.ts'
import type { RecordPeriod, RecordQuery } from '../../progress/query/index.ts'
import { englishCount } from './period-en.ts'
import { countOf } from './period-forms.ts'
import { MOST } from './record-leaning.ts'

const NEEDED: Record<Language, RegExp> = {
  zh: /要|得(?=[上做建批加])|需|够|能|会|完|来得及|赶|照|按(?!月)|趋势|预/u,
  en: /\bneed|\bmust|\bwould|\bwill|\b[io]n time|\bon track|\brate\b|\benough/iu,
}

/** 每个月得装几台: how much must come in each month is asked first. */
const PER_TIME: Record<Language, RegExp> = {
  zh: /(?:[每一]个?(?:年|月|季度?|周|天)|平均)[^,，。?？;；]*(?:多少|几)/u,
  en: /\bhow (?:many|much)\b[^?]*\b(?:per|a|each|every) (?:month|year)\b/iu,
}
/** 全年能办多少场: how much there will be is asked first. */
const WILL_BE: Record<Language, RegExp> = {
  zh: /[能会可][^,，。?？;；]{0,6}(?:多少|几)/u,
  en: /\bhow (?:many|much|far) will\b/iu,
}

/** How much will there be, how much must come each month, or whether it will be done. */
export function paceFocus(masked: string, language: Language, focus: RecordQuery['focus']): RecordQuery['focus'] {
  if (isNeeded(masked, language)) return 'needed'
  return !NEEDED[language].test(masked) || WILL_BE[language].test(masked) ? 'amount' : focus
}

const OPEN: Record<Language, RegExp> = {
  zh: /[没未](?:有)?(?:做|干|办|建|弄)?(?:完|完成|达标|达到|建成)的/u,
  en: /\b(?:unfinished|not (?:yet )?(?:done|finished|complete))\b/iu,
}
const IN_ORDER: Record<Language, RegExp> = { zh: /排(?!第)|从/u, en: /\brank|\border\b|\bsort/iu }
const WHICH: Record<Language, RegExp> = { zh: /哪一?[个项条件]|谁|垫底|殿后/u, en: /\bwhich\b/iu }

/** Of a ranking: only of what is not done, and only who comes first. */
export const rankingOf = (masked: string, language: Language) => ({
  ...(OPEN[language].test(masked) && { open: true as const }),
  ...(WHICH[language].test(masked) &&
    !IN_ORDER[language].test(masked) &&
    (MOST[language].test(masked) || /垫底|殿后/u.test(masked)) && { first: true as const }),
})

/** 11月底能到多少, 7到12月每月得建几个: what is looked ahead to is to come, though without a year it was read as over. */
export const aheadOf = (
  want: RecordQuery['want'],
  plain: string,
  language: Language,
  periods: readonly RecordPeriod[],
  today: string,
): RecordPeriod[] =>
  periods.map((one) => {
    const isAhead = one.point ? WILL_BE[language].test(plain) : isNeeded(plain, language)
    return want === 'pace' && isAhead && one.to < today && !BACK.test(plain)
      ? { ...one, from: yearOn(one.from), to: yearOn(one.to) }
      : one
  })
const yearOn = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
const BACK = /去年|前年|上半?年|上个?[月季周]|(?:19|20)\d\d|过去|最?近|\b(?:last|past|ago)\b/iu

const isNeeded = (text: string, language: Language): boolean =>
  PER_TIME[language].test(text) && MUST[language].test(text)
const MUST: Record<Language, RegExp> = {
  zh: /要(?!求)|得(?!了)|需|才|够/u,
  en: /\bneed|\bmust|\bhave to|\bshould|\benough/iu,
}

const KINDS: Record<Language, Record<'total' | 'yearly', RegExp>> = {
  zh: {
    total: /累计(?:类|项|性|型|的)*(?:任务|指标|目标|活|事|数|里|中|项|类)/u,
    yearly: /(?:年度|每年|按年)(?:类|项|性|型|的)*(?:任务|指标|目标|活|事|类)/u,
  },
  en: {
    total: /\bcumulative (?:targets?|items?|goals?|tasks?|ones?)\b/iu,
    yearly: /\b(?:yearly|annual) (?:targets?|items?|goals?|tasks?|ones?)\b/iu,
  },
}

/** 累计的任务里: only what is summed up so is meant. */
export function basisOf(masked: string, language: Language): Pick<RecordQuery, 'basis'> {
  const { total, yearly } = KINDS[language]
  if (total.test(masked)) return { basis: 'total' }
  return yearly.test(masked) ? { basis: 'yearly' } : {}
}

const MONTHS_LEFT: Record<Language, RegExp> = {
  zh: /(?:还有|还剩|[剩余](?:下|余)?|[摊分匀](?:到|在|成|给)?|[按用])[^,，。?？;；\d]{0,8}?(?<months>\d{1,3}|[一二两三四五六七八九十]{1,3})个月/u,
  en: /\b(?:over|across|with|in|remaining|next|has|have|are) (?:the |only |remaining |next |last |another )*(?<months>\w+) months\b/iu,
}

/** 还有7个月, 摊到12个月: whoever asks counts the months that are left. */
export function monthsCounted(masked: string, language: Language): Pick<RecordQuery, 'months'> {
  const said = MONTHS_LEFT[language].exec(masked)?.groups?.months ?? ''
  const months = countOf(language === 'en' ? (englishCount(said) ?? '0') : said)
  return months > 0 ? { months } : {}
}
