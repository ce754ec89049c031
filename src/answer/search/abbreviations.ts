import { entriesIn } from './dictionary.ts'
import { FUNCTION_CHARACTERS } from './function-words.ts'
import { kernelsOf } from './glosses.ts'
import { runsIn } from './terms.ts'
import { segmentsOf } from './tokens.ts'

/** 中职, 特医, 家委会: what is named is shortened to the first characters of its words, or the last of the last one. */
const [SHORTEST, LONGEST] = [2, 4]
/** 环评 leaves out 影响. */
const LEFT_OUT = 1
const JOINS = /^[和与及]$/u
/** They count or tell which, and begin no word that is shortened. */
const COUNTS = /[一二两三四五六七八九十百千万亿各每第]/u

/** How a plan may write in full what is short: the words, and how many are left out. */
interface Full {
  words: string
  leftOut: number
}

/** What of a run may be an abbreviation, the longest first: characters side by side that are no words of the plan. */
function candidatesIn(run: string, plain: string): string[] {
  const tokens = segmentsOf(run)
  const isLoose = (token: string) =>
    /^\p{Script=Han}+$/u.test(token) &&
    (token.length === 1 ? !FUNCTION_CHARACTERS.has(token) && !COUNTS.test(token) : !plain.includes(token))
  // 高职生均 of a plan that has 高职 and 生均 holds no 职生.
  const isCut = (at: number) => at > 0 && at < tokens.length && plain.includes(tokens.slice(at - 1, at + 1).join(''))
  return tokens
    .flatMap((_, from) =>
      tokens.slice(from).flatMap((__, more) => {
        const to = from + more + 1
        return tokens.slice(from, to).every(isLoose) && !isCut(from) && !isCut(to)
          ? tokens.slice(from, to).join('')
          : []
      }),
    )
    .filter((word) => word.length >= SHORTEST && word.length <= LONGEST && !plain.includes(word))
    .sort((a, b) => b.length - a.length)
}

/** The words from one on whose first characters, in order, are those that are left of an abbreviation. */
function spelledAt(words: readonly string[], at: number, short: string): Full | undefined {
  const [first, second, rest] = [short.slice(0, 1), short.slice(1, 2), short.slice(1)]
  const word = words[at] ?? ''
  if (word.length < 2 || !word.startsWith(first)) return undefined
  if (rest === '' || (rest === second && word.length > 2 && word.endsWith(second))) return { words: word, leftOut: 0 }
  for (let skip = 0; skip <= LEFT_OUT; skip++) {
    const next = at + 1 + skip + Number(JOINS.test(words[at + 1 + skip] ?? ''))
    const more = spelledAt(words, next, rest)
    if (more) return { words: words.slice(at, next).join('') + more.words, leftOut: skip + more.leftOut }
  }
  return undefined
}

/** What a dictionary says of an abbreviation and of the words that it may stand for. */
function standing(short: string, full: string) {
  const entries = entriesIn(`${short}\n${full}`)
  const own = entries.filter(({ headword }) => headword === short).flatMap(({ glosses }) => glosses)
  const said = new Set(own.flatMap(kernelsOf))
  const isMeant = (word: string) =>
    entries.some(
      ({ headword, glosses }) => headword === word && glosses.flatMap(kernelsOf).some((one) => said.has(one)),
    )
  return {
    isWord: own.length > 0 || segmentsOf(short).length === 1,
    isShort: own.some((gloss) => /\babbr\b/u.test(gloss)),
    isAlike: segmentsOf(full).every(isMeant),
  }
}

/** Spells out what a person shortened and the plan only writes in full: 中职 for 中等职业. Only where one run of it fits. */
export function spellerOut(plain: string): (text: string) => string {
  const runs = (plain.match(/\p{Script=Han}{3,}/gu) ?? []).map((run) => segmentsOf(run))
  const known = new Map<string, string>()

  const only = (found: readonly Full[], most: number): string | undefined => {
    const words = new Set(found.filter(({ leftOut }) => leftOut <= most).map((one) => one.words))
    return words.size === 1 ? [...words][0] : undefined
  }
  const fullOf = (short: string): string => {
    const found = runs.flatMap((words) => words.flatMap((_, at) => spelledAt(words, at, short) ?? []))
    if (!found.length) return short
    const close = only(found, 0)
    const { isWord, isShort, isAlike } = standing(short, close ?? '')
    // 大雨 is a word of its own, whatever 大型雨水 begins with; 农机 means what 农业机械 does.
    if (close !== undefined) return isWord && !isShort && !isAlike ? short : close
    const isLoose = isShort || (short.length > SHORTEST && segmentsOf(short).every((token) => token.length === 1))
    return (isLoose ? only(found, LEFT_OUT) : undefined) ?? short
  }
  return (text) => {
    let rest = text
    for (const short of runsIn(text).flatMap((run) => candidatesIn(run, plain))) {
      if (!rest.includes(short)) continue
      const full = known.get(short) ?? fullOf(short)
      known.set(short, full)
      rest = rest.replaceAll(short, full)
    }
    return rest
  }
}
