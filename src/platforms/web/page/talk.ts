import type { Reading } from '../../../core/bot.ts'
import type { Form } from '../../../core/form.ts'
import type { RunView, Who } from '../protocol.ts'
import { client, Failure } from './client.ts'
import { openForm } from './form.ts'
import { handOver } from './hand-over.ts'
import { addNote, addPost, dropNote, keepForm, type Note, type Room } from './room.ts'
import { uuid } from './uuid.ts'
import { wordsIn } from './words.ts'

/** Where a line was said: as whom, and in which room, however the page changes meanwhile. */
export interface Where {
  who: Who
  room: Room
  /** Draws what changed in the room. */
  show(): void
}

/** A line of the person: what it comes to, and what the bot says. */
export async function say(line: string, where: Where): Promise<void> {
  const note: Note = { ...emptyNote(line, where), id: uuid(), state: 'sending' }
  note.retry = () => void deliver(note, where)
  note.stop = () => void client.stop(where.who, note.id).catch(() => {})
  addNote(where.room, note)
  await deliver(note, where)
}

const emptyNote = (line: string, { who }: Where) => ({ author: who.as, line, at: new Date().toISOString() })

/** Every attempt is the same request, so that it runs once however often it is sent. */
async function deliver(note: Note, where: Where) {
  const { who, show } = where
  note.state = 'sending'
  delete note.growing
  show()
  try {
    note.reading ??= await client.read(who, note.line)
    await follow(note.reading, note, where)
  } catch (error) {
    note.state = 'failed'
    note.problem = error instanceof Failure ? error.message : wordsIn(who.language).refused.bug
  }
  show()
}

async function follow(reading: Reading, note: Note, where: Where) {
  if (reading.type === 'reply') Object.assign(note, { reply: reading.reply, state: 'answered' })
  else if (reading.type === 'form') {
    dropNote(where.room, note.id)
    showForm(reading.form, where)
  } else {
    const { command, raw } = reading
    const ran = await client.run({ who: where.who, request: note.id, command, raw, line: note.line })
    settle(ran, note, where)
  }
}

function settle({ reply, posts }: RunView, note: Note, where: Where) {
  if (posts.length === 0 && !reply.form) {
    Object.assign(note, { reply, state: 'answered' })
    return
  }
  dropNote(where.room, note.id)
  for (const post of posts) addPost(where.room, post)
  const last = posts.at(-1)
  if (reply.form && last) keepForm(where.room, last.id, reply.form)
  else if (reply.form) showForm(reply.form, where)
}

export function showForm(form: Form, where: Where) {
  const { who, room, show } = where
  const hand = handOver(who)
  openForm(form, {
    t: wordsIn(who.language),
    suggest: (source, query) => client.suggest(who, source, query),
    async submit(command, { raw, files }, request) {
      const ids = await hand(files, request)
      const ran = await client.run({ who, request, command, raw, ...(Object.keys(ids).length > 0 && { files: ids }) })
      if (ran.reply.form) return ran.reply.form
      const note: Note = { ...emptyNote(ran.line, where), id: request, state: 'answered' }
      if (ran.posts.length === 0) addNote(room, note)
      settle(ran, note, where)
      show()
      return undefined
    },
  })
}
