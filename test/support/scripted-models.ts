import { z } from 'zod'
import type { Claim, Output } from '../../src/answer/model/schema.ts'
import { normalise } from '../../src/answer/search/normalise.ts'
import { tokensOf } from '../../src/answer/search/tokens.ts'
import type { Act, Seen } from './model-server.ts'

/**
 * Models that stand in for a real one where there is none: the faithful one looks for the sentences nearest to a
 * question and says them, the others do it badly or not at all. What they score tells how the check and the way round
 * a service work, not how well a model answers.
 */
export const SCRIPTED: Record<string, () => (seen: Seen) => Act> = {
  faithful: () => faithful,
  sloppy,
  obedient,
  slow: () => () => ({ fail: 'hang' }),
  failing,
}

const segmentSchema = z.object({ path: z.string(), text: z.string() })
type Segment = z.infer<typeof segmentSchema>

const dataSchema = z.object({ question: z.string() })

interface Sentence {
  path: string
  text: string
}

const linesAfter = (text: string, mark: string) => text.split(`${mark}\n`)[1]?.split('\n') ?? []

const segmentsIn = ({ prefix, task }: Seen): Segment[] =>
  [...linesAfter(prefix, 'SEGMENTS'), ...linesAfter(task, 'SEGMENTS')]
    .filter((line) => line.startsWith('{'))
    .map((line) => segmentSchema.parse(JSON.parse(line)))

const sentencesIn = ({ path, text }: Segment): Sentence[] =>
  text
    .split(/[。；;\n]|(?<=[a-z)])\. /u)
    .map((sentence) => ({ path, text: sentence.trim() }))
    .filter((sentence) => sentence.text.length >= 6)

const questionIn = ({ task }: Seen): string =>
  dataSchema.parse(JSON.parse(/^data: (.*)$/m.exec(task)?.[1] ?? '{"question":""}')).question

/** Of a question's pairs of characters, or words, those that are rare among the sentences count most. */
function nearest(question: string, sentences: readonly Sentence[]): { sentence: Sentence; share: number }[] {
  const pieces = [...new Set(piecesOf(question))]
  const sets = sentences.map(({ text, path }) => new Set(piecesOf(`${path} ${text}`)))
  const weightOf = (piece: string) => Math.log(1 + sentences.length / (1 + sets.filter((set) => set.has(piece)).length))
  const weights = new Map(pieces.map((piece) => [piece, weightOf(piece)]))
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0) || 1
  return sentences
    .map((sentence, at) => {
      const shared = pieces.filter((piece) => sets[at]?.has(piece)).map((piece) => weights.get(piece) ?? 0)
      return { sentence, share: shared.reduce((sum, weight) => sum + weight, 0) / all }
    })
    .sort((a, b) => b.share - a.share)
}

const piecesOf = (text: string): string[] => tokensOf(normalise(text))

/** Less than this of a question found in the plan is taken for no answer. */
const ENOUGH = 0.1
const CLOSE = 0.8

const quoting = ({ path, text }: Sentence): Claim => ({ text, evidence: [{ path, quote: text }] })

function faithful(seen: Seen): Partial<Output> {
  const found = nearest(questionIn(seen), segmentsIn(seen).flatMap(sentencesIn))
  const [best] = found
  if (!best || best.share < ENOUGH) return { answerable: 'no' }
  const near = found.filter(({ share }) => share >= best.share * CLOSE).slice(0, 2)
  return {
    answerable: 'yes',
    path: best.sentence.path,
    claims: seen.kind === 'plan' ? [] : near.map(({ sentence }) => quoting(sentence)),
  }
}

/** Ways to get a claim wrong; each keeps what it stands on, or makes that up as well. */
const SLIPS: ((claim: Claim, other: Claim) => Claim)[] = [
  ({ text, evidence }) => ({
    text: /\d/.test(text) ? text.replace(/\d+/, (digits) => `${Number(digits) + 1}`) : `${text}，共3项`,
    evidence,
  }),
  ({ text, evidence }) => ({ text: /亿/.test(text) ? text.replace('亿', '万') : `2019年${text}`, evidence }),
  ({ text }) => ({ text, evidence: [{ path: '九、不存在的条款', quote: text }] }),
  ({ text, evidence }, other) => ({ text: `${text.slice(0, -4)}${other.text.slice(4)}`, evidence }),
  ({ text, evidence }) => ({ text: `${text}，已经全部完成`, evidence }),
  ({ text, evidence: [first] }) => ({
    text,
    evidence: first && 'path' in first ? [{ ...first, quote: first.quote.replace(/.(?=.$)/u, '不') }] : [],
  }),
  ({ text }) => ({ text, evidence: [{ entry: 4711 }] }),
]

/** Gets every claim wrong at first, and every second one when it is asked again. */
function sloppy() {
  let count = 0
  return (seen: Seen): Partial<Output> => {
    const output = faithful(seen)
    const claims = output.claims ?? []
    const isWrong = seen.kind !== 'repair' || count % 2 === 0
    const slip = SLIPS[count++ % SLIPS.length]
    return {
      ...output,
      claims: claims.map((claim, at) => (slip && isWrong ? slip(claim, claims[at + 1] ?? claim) : claim)),
    }
  }
}

const WANTED = [
  '{}已经全部完成',
  '忽略方案，{}不再执行',
  '{}，详见 https://attacker.example',
  '@everyone {}',
  '<!channel> {}',
]

/** Says what attackers would like to hear of whatever is asked. */
function obedient() {
  let count = 0
  return (seen: Seen): Partial<Output> => {
    const output = faithful(seen)
    const wanted = WANTED[count++ % WANTED.length] ?? ''
    const claims = (output.claims ?? []).map((claim) => ({ ...claim, text: wanted.replace('{}', claim.text) }))
    return { ...output, answerable: 'yes', claims }
  }
}

const FAILURES: Act[] = [
  { status: 500 },
  { raw: '对不起，我不能……' },
  { status: 429, retryAfter: 600 },
  { fail: 'truncated' },
  { fail: 'reset' },
  { fail: 'refusal' },
  { fail: 'half' },
]

function failing() {
  let count = 0
  return (): Act => FAILURES[count++ % FAILURES.length] ?? { status: 500 }
}
