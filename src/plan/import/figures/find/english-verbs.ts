import { isStopWord } from '../../../../text/index.ts'

const list = (text: string): string[] => text.trim().split(/\s+/)

const UP = list(
  'increase raise grow expand improve boost double triple treble lift enhance extend strengthen rise recover climb accelerate widen',
)
const DOWN = list(
  `reduce cut lower decrease shrink shorten halve limit minimise minimize curb lessen slash trim restrict cap drop fall
  decline narrow contain shed`,
)
/** Verbs of being at a state or coming to it: what stands behind them is the state, not what is made. */
const REACH = list(
  'reach achieve attain meet hit keep maintain hold bring secure ensure sustain preserve exceed remain stay stand have move get come go',
)

/** Verbs whose plain form is hardly ever a noun: with them an order begins, whatever stands behind. */
const MAKING = list(`
  build construct install recruit deliver provide create establish launch complete develop publish distribute equip
  replace refurbish rehabilitate restore renew treat vaccinate immunise immunize connect electrify convert enrol enroll
  organise organize operate operationalise operationalize give allocate invest spend mobilise mobilize attract appoint
  employ hire engage serve assist rehouse relocate resettle collect recycle recover remove demolish acquire procure adopt
  implement introduce designate protect conserve manage assess inspect drill excavate pave resurface teach redesign
  reopen plant train award equip upgrade install fund repair support offer make
`)

/** Of those, the ones that do something to what they are said of: bring 300 homes back into use. */
const MOVING = /^(?:bring|brought|secur|hold|held|mov|go|com|meet|met|ensur)/i
export const moves = (word: string): boolean => MOVING.test(word)

/** The past of what is not regular, and its participle where that is another word. */
const IRREGULAR: Record<string, [string, string?]> = {
  build: ['built'],
  grow: ['grew', 'grown'],
  rise: ['rose', 'risen'],
  fall: ['fell', 'fallen'],
  cut: ['cut'],
  keep: ['kept'],
  hold: ['held'],
  bring: ['brought'],
  buy: ['bought'],
  send: ['sent'],
  sell: ['sold'],
  lend: ['lent'],
  lead: ['led'],
  feed: ['fed'],
  leave: ['left'],
  lose: ['lost'],
  pay: ['paid'],
  seek: ['sought'],
  catch: ['caught'],
  rebuild: ['rebuilt'],
  let: ['let'],
  write: ['wrote', 'written'],
  draw: ['drew', 'drawn'],
  show: ['showed', 'shown'],
  choose: ['chose', 'chosen'],
  break: ['broke', 'broken'],
  undertake: ['undertook', 'undertaken'],
  withdraw: ['withdrew', 'withdrawn'],
  spend: ['spent'],
  run: ['ran', 'run'],
  give: ['gave', 'given'],
  make: ['made'],
  put: ['put'],
  set: ['set'],
  lay: ['laid'],
  teach: ['taught'],
  win: ['won'],
  begin: ['began', 'begun'],
  meet: ['met'],
  hit: ['hit'],
  sow: ['sowed', 'sown'],
  see: ['saw', 'seen'],
  take: ['took', 'taken'],
  find: ['found'],
  shed: ['shed'],
  shrink: ['shrank', 'shrunk'],
  drive: ['drove', 'driven'],
  stand: ['stood'],
  have: ['had'],
  get: ['got'],
  come: ['came', 'come'],
  go: ['went', 'gone'],
}

const isShort = (verb: string) =>
  /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || /(?:mit|fit|rol|cap|ban|drop|slash|quip)$/.test(verb)
const doubled = (verb: string) => (isShort(verb) && !/sh$/.test(verb) ? verb + verb.slice(-1) : verb.replace(/e$/, ''))

/** plant is planted, build built. */
export function participleOf(verb: string): string {
  const plain = verb.toLowerCase()
  const irregular = IRREGULAR[plain]
  return irregular ? (irregular[1] ?? irregular[0]) : `${doubled(plain).replace(/(?<![aeiou])y$/, 'i')}ed`
}

/** up, down: what the verb is said of becomes more or less; reach: it comes to a state; make: anything else is done. */
export type VerbKind = 'up' | 'down' | 'reach' | 'make'

const formsOf = (verb: string): string[] => [
  verb,
  `${verb}s`,
  `${verb}es`,
  `${doubled(verb)}ing`,
  ...(IRREGULAR[verb] ?? []).flatMap((form) => form ?? []),
  participleOf(verb),
]
const withForms = (verbs: readonly string[], kind: VerbKind) =>
  verbs.flatMap((verb) => formsOf(verb).map((form) => [form, kind] as const))
const KINDS = new Map<string, VerbKind>([
  ...withForms(UP, 'up'),
  ...withForms(DOWN, 'down'),
  ...withForms(REACH, 'reach'),
])

const CHANGING = [...KINDS].flatMap(([form, kind]) => (kind === 'up' || kind === 'down' ? [form] : [])).join('|')
const PARTICIPLE = `[a-z-]+ed|${Object.values(IRREGULAR)
  .map((forms) => forms.at(-1))
  .join('|')}|[a-z]+[ai]wn|[a-z]+tten`
const OBJECT = `(?:the|a|an|all|our|its|their|every|each|another|at|up|over|more|no|around|about|some|nearly|\\d|[£$€])`

/**
 * Where the grammar of a sentence has a verb: behind will or to, at the head of an order, behind by as planting, behind
 * be as planted; a verb of change also as a third person: falls by.
 */
const VERB = new RegExp(
  [
    `(?<=\\b(?:will|shall|must|should|can|could|would|may|to|not|we) (?:[a-z]+ly |also |then |not )?)[a-z]+(?= |$)`,
    `(?<=^\\W*(?:\\(?[a-z\\d]{1,3}\\) )?(?:[a-z]+ly )?)[A-Z]?[a-z]{2,}(?=(?: (?:${OBJECT}\\b|[£$€\\d])|\\s*$))`,
    `(?<=(?:[,:;]|\\b(?:and|or|then)) )[a-z]+(?=(?: (?:${OBJECT}\\b|[£$€\\d])|\\s*$))`,
    `(?<=\\b(?:by|for|through|including|then) |^\\W*|, )[A-Z]?[a-z]{2,}ing(?= |$)`,
    `(?<=\\b(?:be|been|being|is|are|was|were|have) (?:[a-z]+ly |then |further )?)(?:${PARTICIPLE})\\b`,
    `(?<![\\w-])(?:${CHANGING})\\b(?= (?:by|to|from|at|up|down)\\b)`,
    `(?<=(?:^\\W*(?:\\(?[a-z\\d]{1,3}\\) )?(?:[a-z]+ly )?|\\b(?:and|or) |[,:;] ))(?:${[...KINDS.keys(), ...MAKING].join('|')})(?= |$)`,
  ].join('|'),
  'gi',
)
const NO_VERB = /^(?:be|been|being|have|has|had|[a-z]+(?:ions?|ments?|ities|ness|ances?)|.*[^s]s)$/i

export interface Verb {
  word: string
  kind: VerbKind
  /** Where it begins and ends in the words that were read. */
  at: number
  end: number
}

/** The verbs of a part of an English sentence, in order. */
export const verbsIn = (words: string): Verb[] =>
  [...words.matchAll(VERB)].flatMap(({ 0: word, index }) => {
    const end = index + word.length
    const kind = KINDS.get(word.toLowerCase())
    // trains to Cavite: only at its head a sentence writes a verb with a capital.
    if (/^[A-Z]/.test(word) && /[a-z][^:;]*$/.test(words.slice(0, index))) return []
    if (kind === undefined ? NO_VERB.test(word) || isStopWord(word) : isNoun(words, index, end)) return []
    return [{ word, kind: kind ?? 'make', at: index, end }]
  })

/** an increase in journeys, a cut of 5%: no verb. */
const isNoun = (words: string, at: number, end: number): boolean =>
  (/^ (?:in|of) /.test(words.slice(end)) ||
    /\b(?:the|an?|this|that|speed|its|our|their) $/i.test(words.slice(0, at))) &&
  !/\b(?:to|will|shall|must|should) $/.test(words.slice(0, at))

/** Whether a word is a verb in its plain form, with which an order begins: Reduce, Keep, Build. */
export const isPlainVerb = (word: string): boolean => PLAIN.has(word.toLowerCase())
const PLAIN = new Set([...UP, ...DOWN, ...REACH, ...MAKING])
