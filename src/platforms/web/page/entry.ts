import type { Form } from '../../../core/form.ts'
import type { Card } from '../../../core/reply.ts'
import type { Language } from '../../../locale/index.ts'
import { type CardContext, drawCard } from './card.ts'
import { el, ICONS, icon } from './dom.ts'
import type { Entry, Note } from './room.ts'
import { timeOf } from './time.ts'

export interface EntryContext extends CardContext {
  language: Language
  /** Opens a form as it is filled. */
  open(form: Form): void
}

/** What makes an entry look different when it changes. */
export const keyOf = (entry: Entry) =>
  entry.type === 'post'
    ? `post ${entry.post.id}${entry.form ? ' form' : ''}`
    : `note ${entry.note.id} ${entry.note.state} ${textIn(entry.note.growing).length}`

const textIn = (card: Card | undefined) => JSON.stringify(card?.nodes ?? '')

export function drawEntry(entry: Entry, context: EntryContext): HTMLElement {
  if (entry.type === 'note') return drawNote(entry.note, context)
  const { author, at, text, card } = entry.post
  const drawn = card && drawCard(card, context)
  if (entry.form) drawn?.append(formButton(entry.form, context))
  return message(author, at, context, text !== undefined && said(text), drawn)
}

function formButton(form: Form, { t, open }: EntryContext): HTMLElement {
  const button = el('button', { type: 'button', class: 'button main' }, t.openForm)
  button.addEventListener('click', () => open(form))
  return el('div', { class: 'actions' }, button)
}

const said = (text: string) => el('p', { class: 'said' }, text)

function message(author: string, at: string, context: EntryContext, ...content: (HTMLElement | false | undefined)[]) {
  const name = nameOf(author, context)
  const face = el('span', { class: `face ${author}`, 'aria-hidden': 'true' }, name.slice(0, 1))
  const head = el('header', {}, el('span', { class: 'author' }, name), timeOf(at, context.language))
  return el('article', { class: 'message' }, face, el('div', { class: 'message-body' }, head, ...content))
}

function nameOf(author: string, { t }: EntryContext): string {
  const names: Record<string, string> = { ...t.identities, bot: t.bot }
  return names[author] ?? author
}

function drawNote(note: Note, context: EntryContext): HTMLElement {
  const own = message(note.author, note.at, context, said(note.line))
  const answer = note.state === 'answered' ? answered(note, context) : waiting(note, context)
  return el('div', { class: `note ${note.state}` }, own, answer)
}

/** Dots, with what there is of the answer before them, and a way to wait no longer. */
function thinking({ growing, at, stop }: Note, context: EntryContext): HTMLElement {
  const { t } = context
  const dots = [1, 2, 3].map(() => el('i'))
  const enough = el('button', { type: 'button', class: 'button stop' }, t.stop)
  enough.addEventListener('click', () => {
    enough.disabled = true
    stop?.()
  })
  const wait = el('div', { class: 'thinking' }, el('span', { class: 'unseen' }, t.thinking), ...dots, enough)
  return growing ? message('bot', at, context, drawCard(growing, context), wait) : wait
}

function answered({ reply, at }: Note, context: EntryContext): HTMLElement {
  const { t } = context
  const form = reply?.form
  const shown = reply && drawCard(reply.card, context)
  if (form) shown?.append(formButton(form, context))
  const mark = el('p', { class: 'only-you' }, icon(ICONS.lock, 'small'), t.onlyYou)
  return message('bot', at, context, shown, mark)
}

function waiting(note: Note, context: EntryContext): HTMLElement {
  const { state, problem, retry } = note
  const { t } = context
  if (state === 'sending') return thinking(note, context)
  const again = el('button', { type: 'button', class: 'button' }, t.retry)
  again.addEventListener('click', () => retry?.())
  return el('div', { class: 'not-sent', role: 'alert' }, el('p', {}, `${t.notSent}${problem ?? ''}`), again)
}
