import type { Citation } from '../draft.ts'
import { askless, type Intent } from '../question/index.ts'
import { escaped, normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import { factFor } from './fact.ts'
import { asQuotes, type Found, lacking } from './finding.ts'
import { hitsFor } from './hits.ts'
import { citationOf } from './quote.ts'

/** How a plan says what a word means: X是指, X，即, （以下简称X）, X（全称）, 表现为. */
const formsOf = (word: string): RegExp[] => {
  const one = `["'《]?${escaped(word)}["'》]?`
  return [
    new RegExp(
      `${one}\\p{Script=Han}{0,6}(?:,)?(?:是指|指的是|(?<![立随当迅])即|系指|是以|表现为|定义为|means|refers to|is defined as)`,
      'iu',
    ),
    new RegExp(`\\((?:以下)?(?:[统简]?称|即|全称)?[:为]?${one}\\p{Script=Han}{0,8}\\)`, 'iu'),
    new RegExp(`^${one}(?:由|以|作为)[^。;]{2,60},(?:是|指|即)(?!否)`, 'iu'),
    new RegExp(`^${one}(?:是|(?:主要)?(?:包括|涵盖|包含)|以[^,。;]{2,24}为)`, 'iu'),
    new RegExp(`${one}\\p{Script=Han}{0,6}\\([^()]{4,300}\\)`, 'iu'),
  ]
}

const MARK = '[①-⑳]'

/** 集中收集率① … ①指…: what the note says that the word has its mark of. */
function noteOn({ index }: View, word: string): Citation | undefined {
  for (const { path, text } of index.plan.clauses) {
    const mark = new RegExp(`${escaped(word)}(${MARK})`, 'u').exec(text)?.[1]
    const note = mark && new RegExp(`${mark}(?!.{0,4}[|\\d])[^①-⑳；;。\\n|]{4,}`, 'u').exec(text)?.[0]
    if (note) return { path, quote: note.trim() }
  }
  return undefined
}

const SHORTEST = 3

/** 双师型 of 双师型老师, where the plan has no such teachers: the longest beginning that it has. */
function knownPart(plain: string, run: string): string {
  const ends = Array.from({ length: Math.max(0, run.length - SHORTEST + 1) }, (_, less) => run.length - less)
  const end = ends.find((length) => plain.includes(run.slice(0, length)))
  return end === undefined ? run : run.slice(0, end)
}

/** What stands in front of a name in its part, of this length, says what it is: 向监管部门和职工大会“双报告”制度. */
const SAYS = 20

/** 构筑政府领导、公民参与的X; X，为生产提供一站式服务: what is said of it tells what it is. */
function explainedIn(word: string, plain: string): boolean {
  const [one, part] = [escaped(word), '[^,。;]']
  return new RegExp(
    `、\\p{Script=Han}{4,}的["']?${one}|${one}["']?${part}{0,4},(?:为|以|即)|${part}{${SAYS},}"${one}"(?:制度|机制|模式|体系|工程|行动)`,
    'u',
  ).test(plain)
}

/** As likely as not. */
const EVEN = 0.5

/** Not defined, but used: where it stands may tell what it is. A name such as 3+1 is told by its sentence alone. */
function usedIn(view: View, intent: Intent, asked: readonly string[]): Found | undefined {
  const { index } = view
  const labels = index.labelsIn(intent.text)
  const used = labels[0] ?? asked.find((run) => run.length > 2 && index.plain.includes(run))
  if (used === undefined) return undefined
  const using = index.passages.filter(({ plain, heading }) => !heading && plain.includes(used))
  const hits = hitsFor(view, intent)
  const [best] = hits
  const likely = best && best.sure >= EVEN && best.passage.plain.includes(used) ? best.passage : undefined
  const told =
    likely ??
    using.find(({ plain }) => explainedIn(used, plain)) ??
    using.find(({ plain }) => plain.includes(`的${used}`))
  const first = told ?? hits.find(({ passage }) => using.includes(passage))?.passage ?? using[0]
  if (!first) return undefined
  const quotes = asQuotes([citationOf(index, first)])
  return told || labels.includes(used) ? { open: true, findings: quotes } : lacking('definition', used, quotes)
}

/** What a question may ask the meaning of, the longest first. */
function askedIn({ index, query }: View, intent: Intent): string[] {
  const bare = askless(intent.text, query.language)
  const labels = index.labelsIn(intent.text)
  const quoted = [...intent.text.matchAll(/["'《](.{2,20}?)["'》]/gu)].map(([, words = '']) => words)
  const runs = [...labels, ...quoted, ...intent.subject.split(' '), ...bare.split(/[\s的,，]+/u)]
    .map(normalise)
    .filter((run) => run.length > 1)
  const named =
    quoted.length || labels.length
      ? [...labels, ...quoted.map(normalise)]
      : runs.map((run) => knownPart(index.plain, run))
  return [...new Set(named)].sort((a, b) => b.length - a.length)
}

/** Where the plan says what one of the words means. */
function definedIn(view: View, asked: readonly string[]): Found | undefined {
  const { index } = view
  for (const run of asked) {
    const noted = noteOn(view, run)
    if (noted) return { findings: [{ type: 'quote', citation: noted }] }
    for (const form of formsOf(run)) {
      const found = index.passages.find(({ plain, heading }) => !heading && form.test(plain))
      if (found) return { findings: [{ type: 'quote', citation: citationOf(index, found) }] }
    }
  }
  return undefined
}

const IS_WHAT = /^[^,。?]{2,20}(?:是|算)个?(?:什么|啥)(?:东西|玩意儿?|来的)?[?]?$/u

/** 台长制是个啥 may ask what it is or what is done: it is told what it is where the plan says that. */
export const definedFor = (view: View, intent: Intent): Found | undefined =>
  IS_WHAT.test(intent.text) ? definedIn(view, askedIn(view, intent)) : undefined

/** What the plan says a word means; where it does not define it, where it uses it. */
export function definitionFor(view: View, intent: Intent): Found {
  const asked = askedIn(view, intent)
  const defined = definedIn(view, asked)
  if (defined) return defined
  if (/哪些|哪几|都有|分别|which/iu.test(intent.text)) return factFor(view, { ...intent, kind: 'detail' })
  const used = usedIn(view, intent, asked)
  if (used) return used
  const near = factFor(view, { ...intent, kind: 'detail' }).findings.slice(0, 1)
  return {
    refused: true,
    open: true,
    findings: [{ type: 'lacks', lack: 'definition', subject: asked[0] ?? intent.subject }, ...near],
  }
}
