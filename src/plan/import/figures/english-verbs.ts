/** Verbs with which an English plan says what it will do. */

const list = (text: string): string[] => text.trim().split(/\s+/)

const UP = list(
  'increase raise grow expand improve boost double triple treble lift enhance extend strengthen rise recover climb accelerate widen',
)
const DOWN = list(
  'reduce cut lower decrease shrink shorten halve limit minimise minimize curb lessen slash trim restrict cap drop fall decline',
)
const REACH = list('reach achieve attain meet hit keep maintain hold bring secure ensure sustain preserve exceed')
const MAKE =
  list(`build construct create establish launch deliver open install hire train recruit complete plant publish deploy
  connect restore protect provide upgrade replace fund invest spend support add offer certify develop conduct appoint run host
  organise organize set roll introduce retrofit insulate electrify convert repair redesign renovate refurbish purchase buy procure
  acquire award grant produce generate manufacture supply distribute issue send collect recycle reuse compost divert remove clear
  clean treat inspect test screen vaccinate immunise enrol enroll register engage help place move transfer migrate digitise
  digitize pilot trial commission designate identify map agree sign manage receive serve employ house rehouse accommodate close
  retire decommission regenerate rewild equip modernise modernize resurface repaint lay make give reclaim allocate approve
  adopt implement start begin attract visit assess answer teach mentor reskill upskill harvest sow gain win`)

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
  spend: ['spent'],
  run: ['ran', 'run'],
  give: ['gave', 'given'],
  make: ['made'],
  set: ['set'],
  lay: ['laid'],
  teach: ['taught'],
  win: ['won'],
  begin: ['began', 'begun'],
  meet: ['met'],
  hit: ['hit'],
  sow: ['sowed', 'sown'],
}

const isShort = (verb: string) =>
  /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || /(?:mit|fit|rol|cap|ban|drop|slash)$/.test(verb)
const doubled = (verb: string) => (isShort(verb) && !/sh$/.test(verb) ? verb + verb.slice(-1) : verb.replace(/e$/, ''))

/** plant is planted, build built. */
export function participleOf(verb: string): string {
  const plain = verb.toLowerCase()
  const irregular = IRREGULAR[plain]
  return irregular ? (irregular[1] ?? irregular[0]) : `${doubled(plain).replace(/y$/, 'i')}ed`
}

/** will build, to build, by building, be built; not train stations, speed limits, corporate publishing. */
function forms(verb: string): string {
  const past = [...(IRREGULAR[verb] ?? []), `${doubled(verb).replace(/y$/, 'i')}ed`].join('|')
  return [
    `(?<=(?:^[^a-z]*|\\b(?:to|will|shall|must|should|and|or|we|not|further|also|then|could|would|can|[a-z]+ly),? |, ))${verb}`,
    `${verb}(?:s|es)(?= to\\b)`,
    `(?<=(?:^[^a-z]*|\\b(?:by|and|or|with|for|through|of|including|then|[a-z]+ly) |, ))${doubled(verb)}ing`,
    `(?<=(?:^[^a-z]*|\\b(?:be|been|is|are|was|were|being|has|have|had|gets?|and|or|[a-z]+ly) ))(?:${past})`,
  ].join('|')
}

const any = (verbs: readonly string[]) => `(?<![\\w-])(?:${verbs.map(forms).join('|')})(?![\\w-])`

export const CHANGES = new RegExp(any([...UP, ...DOWN]), 'gi')
export const REACHES = new RegExp(any(REACH), 'gi')
export const ENGLISH_MAKES = new RegExp(any(MAKE), 'gi')

const FALLING = new RegExp(
  `^(?:${DOWN.map((verb) => `${verb}|${doubled(verb)}|${(IRREGULAR[verb] ?? []).join('|') || verb}`).join('|')})`,
  'i',
)

/** Whether a verb, in any form, says that something is to become less. */
export const isFalling = (verb: string): boolean => FALLING.test(verb)

const BASE = new Set([...UP, ...DOWN, ...REACH, ...MAKE])

/** The plain form with which an order begins: Build, Reduce. */
export const isPlainVerb = (word: string): boolean => BASE.has(word.toLowerCase())
