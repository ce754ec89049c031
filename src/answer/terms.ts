import type { Language } from '../locale/index.ts'
import { key, type Lexicon, lexicon } from './lexicon.ts'
import { wordsIn } from './tokens.ts'

/** A word of a question that says what it is about. */
export interface Term {
  word: string
  /** The ways the plan may put it, the word itself first. */
  forms: string[]
  generic: boolean
  /** The words beside it that tell as well, together, such as 电动自行车 for 自行. */
  phrase: string
  /** It only describes what comes after it: 厨房里的…. */
  aside?: boolean
}

const MOST_WORDS = 6
const joinerOf = (language: Language) => (language === 'zh' ? '' : ' ')

/** Longest run of words from one place that the lexicon or the plan knows; at least one word. */
function longest(tokens: readonly string[], at: number, isKnown: (run: readonly string[]) => boolean): number {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 1; length--)
    if (isKnown(tokens.slice(at, at + length))) return length
  return 1
}

function termOf(word: string, tables: Lexicon, to: Language, from: Language): Omit<Term, 'phrase'> {
  const alternatives = tables.forms.get(word) ?? []
  const own = from === to || /[a-z]\d|\d[a-z]/.test(word) ? [word] : alternatives.length ? [] : [word]
  const forms = [...new Set([...own, ...alternatives])].map((form) => (to === 'en' ? form.toLowerCase() : form))
  return { word, forms, generic: tables.generic.has(word) }
}

/** 安不安全 asks about 安全. */
const REPEATED = /(\p{Script=Han})不\1/gu
const ASKING =
  /^(?:(?:.?(?:什么|多少|怎么|怎样)|[哪几啥咋]).{0,2}|[一二两三四五六七八九十百千万]+[个项条类种大家所步方面]{0,2})$/u

/** A Chinese word without a particle or a diminutive that the segmenter left on it. */
function bare(word: string, { stop, generic, forms }: Lexicon): string {
  const known = stop.has(word) || generic.has(word) || forms.has(word)
  return known || word.length < 2 ? word : word.replace(/^[的了]|[的了着过吗子儿]$|(?<=.{2})到$/gu, '')
}

/** Whether a word that the segmenter made is nothing but words that ask and join: 应当在, 共有, 这项. */
function isScaffold(word: string, { stop }: Pick<Lexicon, 'stop'>): boolean {
  return (
    word.length === 0 ||
    Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1)).some(
      (head) => stop.has(head) && isScaffold(word.slice(head.length), { stop }),
    )
  )
}

const RESULT = /^\p{Script=Han}{1,2}[完掉光剩]$/u

/** A verb with its result, such as 打完, 扔掉 or 搞成, says less than the nouns beside it. */
const isResult = (word: string, { stop }: Lexicon): boolean =>
  RESULT.test(word) || (/^.[成好到住出起给]$/u.test(word) && stop.has(word.slice(0, 1)))

/** strengthened → strengthen, where the tables have it. */
function infinitive(word: string, isKnown: (word: string) => boolean): string {
  if (isKnown(word)) return word
  const forms = [/ed$/, /d$/, /ing$/, /ly$/].map((ending) => word.replace(ending, '')).concat(word.replace(/ing$/, 'e'))
  return forms.find((form) => form !== word && isKnown(form)) ?? word
}

/** Moves the boundary inside a word that the segmenter made up: 来试|点 → 来|试点. */
function mended(tokens: string[], stands: (word: string) => boolean, isWord: (word: string) => boolean) {
  for (const [at, token] of tokens.entries()) {
    const [first = '', second = '', ...more] = token
    const [before = '', after = ''] = [tokens[at - 1], tokens[at + 1]]
    if (!second || more.length || stands(token)) continue
    if (after && isWord(second + after)) tokens.splice(at, 2, first, second + after)
    else if (before && isWord(before + first)) tokens.splice(at - 1, 2, before + first, second)
  }
}

/** Makes a noun of a verb that says little by itself: 利用率. */
const SUFFIX = /[率区物者品业量度法剂器员费额值]$/u

/** A single character that may be the beginning of a name, as in 干细胞, though it is a verb as well. */
const CONTENT =
  /^[^的地得了和与及或在于从到对把被由用以按为是有不没要会能可请问说讲提看我你他她它这那哪其本各每某所全共一个项条类种家年月日号里中内上下前后时等来去做搞弄办管多少大小高低好新达定设]$/u

const DESCRIBES = /^[里上中下内]?面?的(?!是|[?。,]|$)/u

const single = (word: string) => /^\p{Script=Han}$/u.test(word)

/**
 * The words of a normalised question that say what it is about, each with the ways the plan may put it.
 * Where it has none but words that ask, those that the plan has as well must do.
 * @param joins whether the plan has a run of two or three characters as it is
 */
export function termsIn(text: string, from: Language, to: Language, joins: (run: string) => boolean): Term[] {
  const tables = lexicon(from, to)
  const joiner = joinerOf(from)
  const inTables = (run: string) => tables.forms.has(run) || tables.stop.has(run) || tables.generic.has(run)
  const tokens = wordsIn(text.replace(REPEATED, '$1')).map((word) =>
    from === 'zh' ? bare(word, tables) : infinitive(key(word, from), inTables),
  )
  const isKnown = (run: readonly string[]) => {
    const whole = run.join(joiner)
    const tells = run.every((word) => !tables.stop.has(word) || CONTENT.test(word)) || SUFFIX.test(whole)
    return inTables(whole) || (from === 'zh' && tells && joins(whole))
  }
  if (from === 'zh') mended(tokens, (word) => inTables(word) || joins(word) || isScaffold(word, tables), inTables)
  const found: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = longest(tokens, at, isKnown)
    found.push(tokens.slice(at, at + length).join(joiner))
    at += length
  }
  const says = (word: string) => inTables(word) && !tables.stop.has(word)
  const empty = (word: string) =>
    from === 'zh' && !says(word) && !joins(word) && (isScaffold(word, tables) || isResult(word, tables))
  const tells = (word: string) =>
    word !== '' && !ASKING.test(word) && !/^\d+$/.test(word) && !tables.stop.has(word) && !empty(word)
  const phrases = phrasesOf(found, tells, joiner)
  const distinct = [...new Set(found)]
  const telling = distinct.filter(tells)
  if (telling.length)
    return telling.map((word, at) => ({
      ...termOf(word, tables, to, from),
      phrase: phrases.get(word) ?? word,
      aside: from === 'zh' && at < telling.length - 1 && DESCRIBES.test(text.slice(text.indexOf(word) + word.length)),
    }))
  const spoken = distinct.filter((word) => word.length > 1 && !ASKING.test(word) && joins(word))
  return spoken.map((word) => ({ ...termOf(word, tables, to, from), phrase: word, generic: true }))
}

/** Each word that tells, with those right beside it. */
function phrasesOf(found: readonly string[], tells: (word: string) => boolean, joiner: string): Map<string, string> {
  const phrases = new Map<string, string>()
  let run: string[] = []
  for (const word of [...found, '']) {
    if (tells(word)) run.push(word)
    else {
      for (const member of run) phrases.set(member, phrases.get(member) ?? run.join(joiner))
      run = []
    }
  }
  return phrases
}

/** A single character says little by itself. */
export const isFaint = (term: Term): boolean => term.generic || single(term.word)
