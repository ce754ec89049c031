import { askless, type Intent } from '../question/index.ts'
import { escaped, normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import { nothing } from './fact.ts'
import type { Finding, Found } from './finding.ts'
import { hitsFor, termsOf } from './hits.ts'

const MOST = 4
/** A word that the plan only puts otherwise: 燃气管道 for 燃气老化管道. */
const WELL = 0.75

/** Where a word stands, sentence by sentence; and if it does not, what is near. */
export function mentionFor(view: View, intent: Intent): Found {
  const { index } = view
  const wanted =
    view.query.language === index.plan.language
      ? wordsOf(view, intent)
      : termsOf(view, intent.text).flatMap(({ forms }) => forms)
  const timesOf = (one: string) => index.plain.split(one).length - 1
  const longest = Math.max(0, ...wanted.map((one) => one.length))
  const present = wanted.filter((one) => timesOf(one) > 0 && (one.length === longest || one.length > 2))
  const whole = present.sort((a, b) => b.length - a.length || timesOf(a) - timesOf(b))[0]
  const word = whole ?? partOf(view, wanted)
  if (word === undefined) {
    const hits = hitsFor(view, intent)
    const near = nothing(
      view,
      intent,
      hits.filter(({ cover }) => cover >= 0.3),
    )
    return { ...near, refused: (hits[0]?.cover ?? 0) < WELL, open: false }
  }
  const times = index.plain.match(new RegExp(escaped(word), 'gu'))?.length ?? 0
  const places = index.passages
    .filter(({ plain }) => plain.includes(word))
    .map(({ clause, text }) => ({ path: clause.path, quote: text, ...(clause.parent && { under: clause.parent }) }))
  const apart = places.filter(({ path }, at) => places.findIndex((other) => other.path === path) === at)
  const mentions: Finding = { type: 'mentions', word, times, places: apart.slice(0, MOST) }
  return { findings: [mentions] }
}

/** A word that so few sentences have tells what was meant. */
const RARE = 0.6

/** 用钉钉发通知, of which the plan has 钉钉: the rarest of what it shares with the plan. */
function partOf({ index, query }: View, wanted: readonly string[]): string | undefined {
  if (query.language !== index.plan.language) return undefined
  const shared = wanted.flatMap((run) => sharedWith(index.plain, run))
  return shared
    .filter((word) => index.weight({ word, forms: [word] }) >= RARE)
    .sort((a, b) => index.plain.split(a).length - index.plain.split(b).length)[0]
}

/** The longest beginnings of a run that a text has, wherever they begin. */
function sharedWith(plain: string, run: string): string[] {
  const found: string[] = []
  for (let at = 0; at < run.length - 1; at++) {
    let end = at
    while (end < run.length && plain.includes(run.slice(at, end + 1))) end++
    if (end - at > 1 && !found.at(-1)?.endsWith(run.slice(at, end))) found.push(run.slice(at, end))
  }
  return found
}

/** What is looked for, the longest first: the words that stand together, then each of them. */
function wordsOf({ query }: View, { text, subject }: Intent): string[] {
  const bare = askless(text, query.language)
  const quoted = [...text.matchAll(/"([^"]{2,20})"/gu)].map((match) => match[1] ?? '')
  const runs = [...new Set([...quoted, ...subject.split(' '), ...bare.split(/\s+/)])].map(normalise)
  return runs.filter((run) => run.length > 1 && subject.includes(run))
}
