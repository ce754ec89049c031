import type { Reading } from '../../../core/bot.ts'
import type { Form } from '../../../core/form.ts'
import type { Card, Reply } from '../../../core/reply.ts'
import type { GrowingView, Identity, PostView } from '../protocol.ts'

/** What only this page shows: a line on its way, or an answer that nobody else sees. */
export interface Note {
  /** Also the identity of the request. */
  id: string
  author: Identity
  line: string
  at: string
  state: 'sending' | 'failed' | 'answered'
  reading?: Reading
  reply?: Reply
  /** The beginning of the answer, while it is worked on. */
  growing?: Card
  problem?: string
  retry?(): void
  /** Has the answer come at once. */
  stop?(): void
}

/** A post to a request of this page may have brought a form, for the person alone. */
export type Entry = { type: 'post'; post: PostView; form?: Form } | { type: 'note'; note: Note }

/** A channel as far as this page knows it. */
export interface Room {
  entries: Entry[]
  /** The last post that came in order: the stream goes on after it. */
  last: number
  earlier: boolean
  loaded: boolean
}

export const emptyRoom = (): Room => ({ entries: [], last: 0, earlier: false, loaded: false })

/** Puts a post in its place, once; the note of the same request has then served. */
export function addPost(room: Room, post: PostView) {
  if (room.entries.some((entry) => entry.type === 'post' && entry.post.id === post.id)) return
  if (post.request) dropNote(room, post.request)
  const at = room.entries.findIndex((entry) => entry.type === 'post' && entry.post.id > post.id)
  room.entries.splice(at < 0 ? room.entries.length : at, 0, { type: 'post', post })
}

/** Keeps the form that a post brought, however the post itself came. */
export function keepForm(room: Room, id: number, form: Form) {
  for (const entry of room.entries) if (entry.type === 'post' && entry.post.id === id) entry.form = form
}

export function addNote(room: Room, note: Note) {
  room.entries.push({ type: 'note', note })
}

export function dropNote(room: Room, id: string) {
  room.entries = room.entries.filter((entry) => entry.type === 'post' || entry.note.id !== id)
}

/** The id of the earliest post, for asking what came before it. */
export function firstPost(room: Room): number | undefined {
  return room.entries.find((entry) => entry.type === 'post')?.post.id
}

/** Puts the beginning of an answer to the line that asks for it; others see the answer once it is whole. */
export function grow(room: Room, { request, card }: GrowingView) {
  for (const entry of room.entries)
    if (entry.type === 'note' && entry.note.id === request && entry.note.state === 'sending') entry.note.growing = card
}
