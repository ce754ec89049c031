/** What bodies do, as labels (牵头单位：) and verbs (由…牵头) name it. */
export const LEAD_ROLES = '牵头|责任|主责|负责|主办|承办|承担|组织|实施|落实|推进|主管|督导|指导'
export const SUPPORT_ROLES = '配合|参与|参加|协同|协作|协助|协办|支撑|支持|会同'
export const TAKES_PART = new RegExp(`(?:${SUPPORT_ROLES})+$`)
export const ACTING = new RegExp(`(?:(?:共同|联合|具体|抓好|做好)?(?:${LEAD_ROLES})|(?<=牵头)(?:抓总|统筹|协调))+$`)

/** What one phrase says of its bodies: nothing, that they go first, act, act each for its share, or help. */
type Part = 'unsaid' | 'heads' | 'acts' | 'shares' | 'helps'

interface Phrase {
  names: string
  part: Part
  /** Beside names that are marked: what follows says nothing of it. */
  beside?: true
}

export interface Duty {
  role: 'lead' | 'participants'
  names: string
}

const HEADS = '牵头|主责|主办'
const GOES_FIRST = new RegExp(HEADS)
const HELPS = '配合|参与|参加|协同|协作|协助|协办'
/** 区住建局（牵头）、区民政局 */
export const MARKED = new RegExp(`[（([【]\\s*(?:(${HEADS}|责任|负责)|${HELPS})(?:单位|部门)?\\s*[）)\\]】]`)
const SHARES = /(?:职责|职能|分工|分别|各自)[^、，]{0,4}$/
/** 甲局牵头、乙局配合: a verb ends a phrase, too. */
const PHRASES = new RegExp(`[\\n,，;；。]|(?<=${HEADS}|负责|${HELPS})、`)
/** When, or how the whole paper lists its bodies. */
const NO_BODY = /\d\s*[年月日]|不再列出|以下均|下同|第一位|排名第一|为牵头/
const HELPED = /^(?:并?会同|配合)(?=\p{Script=Han}{2})/u

/**
 * 甲局牵头，乙局、丙局按职责分工负责: who leads and who takes part. Whoever goes first leaves the others to take part; where
 * nobody does, all that act lead.
 */
export function dutiesIn(words: string, role: Duty['role'] = 'lead'): Duty[] {
  const phrases = words
    .split(PHRASES)
    .filter((phrase) => !NO_BODY.test(phrase))
    .flatMap(phrasesIn)
  const resolved = phrases.map((phrase, index) => ({ ...phrase, part: partOf(phrases, index) }))
  const first = (['heads', 'acts', 'shares'] as const).find((part) => resolved.some((one) => one.part === part))
  return resolved.flatMap(({ names, part }): Duty[] => {
    const below = part === 'helps' || (first !== undefined && part !== first)
    return names ? [{ role: below ? 'participants' : role, names }] : []
  })
}

function phrasesIn(written: string): Phrase[] {
  const words = written.trim()
  const [before = '', joint] = words.split(/(?<=.)并?会同/)
  if (joint !== undefined)
    return [
      { names: clean(before), part: verbOf(before) === 'unsaid' ? 'acts' : verbOf(before) },
      { names: clean(joint), part: 'helps' },
    ]
  if (HELPED.test(words)) return [{ names: clean(words.replace(HELPED, '')), part: 'helps' }]
  if (!MARKED.test(words)) return [{ names: clean(words), part: verbOf(words) }]
  return words.split('、').map((name): Phrase => {
    const mark = MARKED.exec(name)
    const names = clean(name.replace(MARKED, ''))
    return mark ? { names, part: mark[1] ? 'heads' : 'helps' } : { names, part: verbOf(name), beside: true }
  })
}

function verbOf(words: string): Part {
  if (TAKES_PART.test(words)) return 'helps'
  const [verb] = ACTING.exec(words) ?? []
  if (verb === undefined) return 'unsaid'
  if (GOES_FIRST.test(verb)) return 'heads'
  return SHARES.test(words.slice(0, -verb.length)) ? 'shares' : 'acts'
}

/** 甲局，乙局负责: a verb governs the names before it. Those before 配合 act where nobody else does. */
function partOf(phrases: readonly Phrase[], index: number): Part {
  const { part, beside } = phrases[index] ?? { part: 'unsaid' }
  if (part !== 'unsaid' || beside) return part
  const next = phrases.slice(index + 1).find((phrase) => phrase.part !== 'unsaid')?.part
  const isLed = phrases.slice(0, index).some((phrase) => phrase.part !== 'helps')
  return next === 'helps' ? (isLed ? 'helps' : 'acts') : (next ?? 'unsaid')
}

/** The names alone: 生态环境部牵头 → 生态环境部. */
export const clean = (words: string): string =>
  words
    .trim()
    .replace(/^[，,、;；\s]+|[，,、。；;\s]+$/g, '')
    .replace(TAKES_PART, '')
    .replace(ACTING, '')
    .replace(/(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|分别|共同|等)+$/, (found) => (found.endsWith('等') ? '等' : ''))
    .replace(/^由/, '')
    .trim()
