import {
  cardinal,
  type EnglishNumeral,
  POWER,
  POWERS,
  SINGLE,
  scaleOf,
  VALUES,
  WORD_BEGINS,
  wordsAt,
} from './cardinal-english.ts'

const SHORT: Record<string, 'million' | 'billion' | 'trillion'> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  b: 'billion',
  tn: 'trillion',
}
const PARTS: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** 12,50,000 farmers: lakhs and crores are parted by twos; alone it may be a slip. */
const INDIAN = '\\d{1,2}(?:,\\d{2})+,\\d{3}(?=\\s?[A-Za-z])'
const DIGITS = `${INDIAN}|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`
const CARDINAL = `(?:${SINGLE})(?:-(?:${SINGLE}))?|\\d{1,3}`
/** What follows a share that is written like an ordinal: a third of them, by a quarter; not a third runway. */
const SHARED =
  '(?=\\s+(?:of|by|on|from|in|to|than|compared|against|less|fewer|more|lower|higher|reduction|cut|increase|and|or|over|between|before|within|are|is|will|should|must|shall|were|was)\\b|\\s*(?:[.,;:)|]|$))'
const BEFORE_SHARE =
  '(?<=(?:^|[.,;:|(]\\s*|\\b(?:by|to|than|least|most|about|around|over|nearly|almost|only|some|and|from|below|above|under|approximately|roughly|with|for|which)\\s))'

const re = (source: string) => new RegExp(source, 'gi')

type Reader = (found: RegExpExecArray) => Omit<EnglishNumeral, 'start' | 'end'> | undefined
const plain = { scale: '', han: true } as const
const share = (value: number) => ({ ...plain, value: Math.round(value * 1e6) / 1e4, rate: '%' as const })
const times = (value: number) => ({ ...plain, value, rate: 'times' as const })

/** The more exact forms first: where two overlap, the first one counts. */
const FORMS: readonly [RegExp, Reader][] = [
  // one in eight, 9 out of 10
  [
    re(
      `(?<![\\w.,£$€-])(${CARDINAL}) (?:in|out of)(?: every)? (${CARDINAL})(?![\\w-]|[.,]\\d|%| (?:years?|months?|weeks?|days?|hours?|minutes?)\\b)`,
    ),
    ([, part = '', whole = '']) => shareOf(cardinal(part), cardinal(whole)),
  ],
  // two-thirds, three quarters, one tenth
  [
    re(
      `\\b(one|two|three|four|five|six|seven|eight|nine)[ -](halves|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\\b(?:(?<=\\bby \\S+[ -]\\S+)|${SHARED})`,
    ),
    ([, part = '', whole = '']) => shareOf(VALUES[part.toLowerCase()], partOf(whole)),
  ],
  // a third of, by a quarter
  [
    re(`${BEFORE_SHARE}an? (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\\b${SHARED}`),
    ([, whole = '']) => shareOf(1, partOf(whole)),
  ],
  // half a mile, half an hour: half of one
  [re('\\bhalf(?= (?:a|an) (?!million|billion|thousand|dozen|hundred))'), () => ({ ...plain, value: 0.5 })],
  [re('\\bhalf a (million|billion|trillion|thousand|hundred|dozen)\\b'), ([, power = '']) => powered(0.5, power)],
  [
    re(
      '(?<!\\b(?:first|second|other|latter|last|next|a) )\\bhalf\\b(?![ -]?(?:a|an|year|yearly|term|day|hour|hourly|way|time|price|mile|life)\\b)(?!-)',
    ),
    () => share(0.5),
  ],
  [re('\\bhalv(?:e[sd]?|ing)(?=\\s+[a-z])'), () => share(0.5)],
  // double the number, to triple output; not double glazing
  [
    re(
      '\\b(doubl(?:e[sd]?|ing)|tripl(?:e[sd]?|ing)|trebl(?:e[sd]?|ing)|quadrupl(?:e[sd]?|ing)|halv(?:e[sd]?|ing))(?=\\s+(?:the|our|its|their|this|that|these|those|in|from|by|compared|between|over|on|what|annual|current|total|overall|existing|to)\\b|\\s*(?:[.,;:)|]|$)|(?<=^[^a-z]*\\w+)\\s[^.;]*\\b(?:by|before|from|over|within)\\b)|(?<=\\b(?:to|will|shall|must|should|than|least|nearly|almost) )(double|triple|treble|quadruple|halve)\\b(?!-)',
    ),
    ([, word = '', verb = word]) => multiple(verb || word),
  ],
  [re(`\\b(${SINGLE}|\\d{1,2})-?fold\\b`), ([, word = '']) => times(cardinal(word) ?? 1)],
  [re('\\btwice\\b'), () => times(2)],
  [re('\\bonce(?= (?:a|an|every|each|per)\\b)'), () => times(1)],
  // tens of thousands, hundreds of
  [
    re(
      '\\b(?:(tens|dozens|hundreds|thousands) of )?(dozens|hundreds|thousands|millions|billions)\\b(?! of (?:dozens|hundreds|thousands|millions|billions))',
    ),
    ([, first = '', second = '']) => ({ ...plain, value: vagueOf(first) * vagueOf(second), vague: 'some' }),
  ],
  [
    re(`(?<![\\w.,])(${INDIAN})(?! ?(?:${POWER}))`),
    ([, digits = '']) => ({ value: Number(digits.replaceAll(',', '')), scale: '', han: false }),
  ],
  // 1.2 million, 3 hundred thousand, 5bn
  [
    re(`(?<![\\w.,])(${DIGITS})(?: |-)?((?:${POWER})(?: (?:${POWER}))?)\\b`),
    ([, digits = '', powers = '']) => powered(Number(digits.replaceAll(',', '')), ...powers.split(' ')),
  ],
  [
    re(`(?<![\\w.,])(${DIGITS}) ?(bn|tn|mn)\\b|(?<=[£$€¥] ?)(${DIGITS}) ?(m|b|k)\\b`),
    ([, a = '', short = '', b = '', mark = '']) =>
      shortened(Number((a || b).replaceAll(',', '')), (short || mark).toLowerCase()),
  ],
]

/** Every number of a folded English text that is not written in digits alone, in order. */
export function englishNumeralsIn(text: string): EnglishNumeral[] {
  const found: EnglishNumeral[] = []
  const add = (one: EnglishNumeral) => {
    if (!found.some(({ start, end }) => one.start < end && one.end > start)) found.push(one)
  }
  for (const [pattern, read] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const numeral = read(match)
      if (numeral) add({ ...numeral, start: match.index, end: match.index + match[0].length })
    }
  for (const { index } of text.matchAll(WORD_BEGINS)) {
    const numeral = wordsAt(text, index)
    if (numeral) add(numeral)
  }
  return found.sort((a, b) => a.start - b.start)
}

const partOf = (word: string): number | undefined =>
  PARTS[
    word
      .toLowerCase()
      .replace(/halves/, 'half')
      .replace(/s$/, '')
  ]

function shareOf(part: number | undefined, whole: number | undefined) {
  return part !== undefined && whole !== undefined && part > 0 && part < whole ? share(part / whole) : undefined
}

function multiple(word: string) {
  const verb = word.toLowerCase()
  if (verb.startsWith('halv')) return share(0.5)
  return times(verb.startsWith('d') ? 2 : verb.startsWith('t') ? 3 : 4)
}

const VAGUE: Record<string, number> = {
  tens: 10,
  dozens: 12,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
}
const vagueOf = (word: string): number => VAGUE[word.toLowerCase()] ?? 1

function powered(value: number, ...powers: string[]) {
  const last = powers.at(-1)?.toLowerCase() ?? ''
  return {
    value: Number(
      powers.reduce((product, power) => product * (POWERS[power.toLowerCase()] ?? 1), value).toPrecision(15),
    ),
    scale: scaleOf(last),
    han: false,
  }
}

function shortened(value: number, short: string) {
  const scale = SHORT[short]
  return scale ? powered(value, scale) : powered(value, 'thousand')
}
