import type { Card, Node } from '../core/reply.ts'
import type { Digest } from '../digest/compose.ts'
import type { Sentences } from '../locale/index.ts'
import { findItem } from '../plan/items.ts'
import { lineOf } from './entries.ts'
import { figure, progressOf } from './figures.ts'

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
  const items = late.map(({ target, reached, final }) => {
    const missing = figure(Math.max(0, (target.floor ?? 0) - (reached ?? 0)))
    return t.digest.lacks(`${target.code} ${target.name}`, missing, target.unit, final)
  })
  return [
    { type: 'text', text: t.digest.late, tone: 'warning' },
    { type: 'list', items },
  ]
}

function nextNodes({ plan, standings, day }: Digest, t: Sentences): Node[] {
  const open = standings.filter(({ status, target }) => status !== 'done' && target.due >= day)
  const due = open.map(({ target }) => target.due).sort()[0]
  if (day > plan.period.end) return [{ type: 'text', text: t.digest.closedNext, tone: 'quiet' }]
  if (!due) return []
  const items = open
    .filter(({ target }) => target.due === due)
    .map(({ target }) => t.digest.nextDue(target.code, target.name, due))
  return [
    { type: 'text', text: t.digest.next, tone: 'strong' },
    { type: 'list', items },
  ]
}
