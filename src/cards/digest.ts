import type { Card, Node } from '../core/reply.ts'
import type { Digest } from '../digest/compose.ts'
import type { Sentences } from '../locale/index.ts'
import { findItem } from '../plan/items.ts'
import type { Standing } from '../progress/standing.ts'
import { pointWords } from '../progress/standing-notes.ts'
import { lackWords } from '../progress/standing-words.ts'
import { lineOf } from './entries.ts'
import { progressOf } from './figures.ts'

/** Longest list of new entries that a digest shows. */
const MOST_ENTRIES = 15

/** A digest: the headline first, then what changed, how every target stands, what is late, what is next. */
export function digestCard(digest: Digest, t: Sentences): Card {
  const { plan, day } = digest
  const closed = day > plan.period.end
  const headline = headlineOf(digest, t)
  return {
    title: t.digest.title(plan.title, day),
    nodes: [
      { type: 'text', text: headline, tone: 'strong' },
      ...(closed ? [{ type: 'text' as const, text: t.digest.final(plan.period.end), tone: 'quiet' as const }] : []),
      ...loggedNodes(digest, t),
      ...standingNodes(digest, t),
      ...lateNodes(digest, t),
      ...nextNodes(digest, t),
    ],
  }
}

function headlineOf({ logged, total, empty, late, again }: Digest, t: Sentences): string {
  if (again) return logged.length || late.length ? t.digest.headline(logged.length, late.length) : t.digest.quiet
  return empty ? t.digest.nothingYet : t.digest.firstHeadline(total, late.length)
}

function loggedNodes({ plan, logged }: Digest, t: Sentences): Node[] {
  if (!logged.length) return []
  const left = logged.length - MOST_ENTRIES
  return [
    { type: 'text', text: t.digest.logged, tone: 'strong' },
    { type: 'list', items: logged.slice(-MOST_ENTRIES).map((entry) => lineOf(entry, t, findItem(plan, entry.item))) },
    ...(left > 0 ? [{ type: 'text' as const, text: t.digest.more(left), tone: 'quiet' as const }] : []),
  ]
}

function standingNodes({ standings }: Digest, t: Sentences): Node[] {
  const recorded = standings.filter(({ latest, later }) => latest !== null || later > 0)
  const unrecorded = standings.filter(({ latest, later }) => latest === null && later === 0)
  return [
    { type: 'text', text: t.digest.standings, tone: 'strong' },
    ...(recorded.length
      ? [{ type: 'progress' as const, items: recorded.map((standing) => progressOf(standing, t)) }]
      : []),
    ...(unrecorded.length
      ? [
          {
            type: 'text' as const,
            text: t.digest.unrecorded(unrecorded.map(({ target }) => `${target.code} ${target.name}`)),
            tone: 'quiet' as const,
          },
        ]
      : []),
  ]
}

function lateNodes({ late, standings }: Digest, t: Sentences): Node[] {
  if (!late.length)
    return standings.some(({ latest }) => latest) ? [{ type: 'text', text: t.digest.noneLate, tone: 'quiet' }] : []
  const items = late.map((standing) =>
    t.digest.lacks(`${standing.target.code} ${standing.target.name}`, lackWords(standing, t)),
  )
  return [
    { type: 'text', text: t.digest.late, tone: 'warning' },
    { type: 'list', items },
  ]
}

function nextNodes({ plan, standings, day }: Digest, t: Sentences): Node[] {
  if (day > plan.period.end) return [{ type: 'text', text: t.digest.closedNext, tone: 'quiet' }]
  const open = standings.filter(({ status }) => status !== 'done').flatMap((standing) => nextOf(standing, day, t))
  const due = open.map((next) => next.due).sort()[0]
  if (!due) return []
  return [
    { type: 'text', text: t.digest.next, tone: 'strong' },
    { type: 'list', items: open.filter((next) => next.due === due).map(({ text }) => text) },
  ]
}

/** The next date of a target: a checkpoint, or its own where the text states one. */
function nextOf({ target, points }: Standing, day: string, t: Sentences): { due: string; text: string }[] {
  const { code, name, due } = target
  const point = points.find((one) => one.due > day)
  if (point) return [{ due: point.due, text: t.digest.nextPoint(code, name, pointWords(point, target, t)) }]
  return due !== undefined && due >= day ? [{ due, text: t.digest.nextDue(code, name, due) }] : []
}
