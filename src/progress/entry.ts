import { createHash } from 'node:crypto'
import type { Entry } from '../../prisma/generated/client.ts'

export type { Entry } from '../../prisma/generated/client.ts'

/** What an entry says, before it has its place in the chain. */
export type Draft = Pick<
  Entry,
  | 'kind'
  | 'planSlug'
  | 'item'
  | 'add'
  | 'level'
  | 'done'
  | 'date'
  | 'note'
  | 'evidence'
  | 'supersedes'
  | 'memberId'
  | 'platform'
  | 'request'
  | 'loggedAt'
>

/** What of an entry figures are computed from. */
export type Counted = Pick<Entry, 'number' | 'kind' | 'item' | 'add' | 'level' | 'done' | 'date' | 'supersedes'>

/** The hash before the first entry. */
export const GENESIS = '0'.repeat(64)

/** SHA-256 over everything an entry says, its number, and the hash of the entry before it. */
export function hashOf(entry: Draft & Pick<Entry, 'number' | 'previousHash'>): string {
  const said = [
    entry.number,
    entry.kind,
    entry.planSlug,
    entry.item,
    entry.add?.toString() ?? null,
    entry.level?.toString() ?? null,
    dayOf(entry),
    entry.note,
    entry.evidence,
    entry.supersedes,
    entry.memberId,
    entry.platform,
    entry.request,
    entry.loggedAt.toISOString(),
    entry.previousHash,
    // Entries from before there was a word on completion keep the hash they have.
    ...(entry.done === null ? [] : [entry.done]),
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** YYYY-MM-DD. */
export const dayOf = ({ date }: Pick<Entry, 'date'>): string => date.toISOString().slice(0, 10)
