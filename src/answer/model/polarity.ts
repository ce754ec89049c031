import { normalise } from '../search/index.ts'

/** Words that set a bound, by what they mean: wording may change, meaning may not. */
const BOUNDS: Record<string, string> = {
  over: '超过|突破|高于|大于|多于|逾|more than|exceed|exceeds|exceeding|above',
  least: '不低于|不少于|不小于|不得低于|不得少于|至少|最少|以上|at least|no less than|no fewer than|not less than',
  most: '不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|以内|以下|at most|no more than|not more than|up to|no later than|within',
  under: '低于|少于|小于|不足|不满|less than|fewer than|below',
  about: '左右|大约|约(?=\\d)|近(?=\\d)|(?<=\\d)余|(?<=\\d)多|about|around|approximately|nearly|roughly',
}

const CLASSES = Object.entries(BOUNDS).flatMap(([meaning, words]) =>
  words.split('|').map((word) => [word, meaning] as const),
)
CLASSES.sort(([a], [b]) => b.length - a.length)
const BOUND = new RegExp(CLASSES.map(([word]) => (/^[a-z]/.test(word) ? `\\b${word}\\b` : word)).join('|'), 'gu')
const meanings = new Map(CLASSES.map(([word, meaning]) => [word.replace(/\(.*?\)/g, ''), meaning]))

/** The bounds that a text sets, by meaning, in order. */
export const comparatorsIn = (text: string): string[] =>
  [...normalise(text).matchAll(BOUND)].map(([word]) => meanings.get(word) ?? word)

/** Words with a negation in them that negate nothing. */
const NEUTRAL =
  /不断|不明|不仅|不但|不同|不良|不等|不动产|未来|无人|无线|无废|无害|无缝|无锡|非遗|非常|非公|除非|nonprofit|not only/gu
const NEGATION =
  /不|未|无|没|非|勿|禁止|严禁|杜绝|避免|防止|取消|停止|零(?=发生|增长|排放|事故|容忍)|\b(?:not|no|never|without|none|neither|nor|cannot|unless|except|prohibit\w*|forbid\w*)\b|n't\b/gu

/** How many negations a text has, bounds such as 不超过 aside. */
export const negationsIn = (text: string): number =>
  normalise(text).replace(BOUND, ' ').replace(NEUTRAL, ' ').match(NEGATION)?.length ?? 0
