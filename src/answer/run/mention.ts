import { askless, type Intent } from '../question/index.ts'
import { escaped, normalise } from '../search/index.ts'
import type { View } from '../view.ts'
import { nothing } from './fact.ts'
import type { Found } from './finding.ts'
import { termsOf } from './hits.ts'

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
  const word = present.sort((a, b) => b.length - a.length || timesOf(a) - timesOf(b))[0]
  if (word === undefined) {
    const hits = index.search(termsOf(view, intent.text), intent.text)
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
  return { findings: [{ type: 'mentions', word, times, places: apart.slice(0, MOST) }] }
}

/** What is looked for, the longest first: the words that stand together, then each of them. */
function wordsOf({ query }: View, { text, subject }: Intent): string[] {
  const bare = askless(text, query.language)
  const quoted = [...text.matchAll(/"([^"]{2,20})"/gu)].map((match) => match[1] ?? '')
  const runs = [...new Set([...quoted, ...subject.split(' '), ...bare.split(/\s+/)])].map(normalise)
  return runs.filter((run) => run.length > 1 && subject.includes(run))
}
