import { el, ICONS, icon } from './dom.ts'
import { drawEntry, type EntryContext, keyOf } from './entry.ts'
import type { Room } from './room.ts'

export interface Log {
  element: HTMLElement
  /** Draws what changed. `own`: the person did something, so the end comes into view. */
  show(room: Room, own?: boolean): void
}

interface LogContext extends EntryContext {
  welcome: HTMLElement
  loadEarlier(): Promise<void>
}

const NEAR = 120

/** The messages of a channel. Keeps to the end unless the person reads further up. */
export function createLog(context: LogContext): Log {
  const { t } = context
  const list = el('div', { class: 'entries' })
  const earlier = el('button', { type: 'button', class: 'button earlier' }, t.earlier)
  const attributes = { class: 'log', role: 'log', 'aria-label': t.messages, 'aria-live': 'polite', tabindex: '0' }
  const scroller = el('div', attributes, earlier, context.welcome, list)
  const newer = el('button', { type: 'button', class: 'button main newer' }, icon(ICONS.down, 'small'), t.newer)
  const drawn = new Map<string, HTMLElement>()
  const toEnd = () => {
    scroller.scrollTop = endOf(scroller, list)
    newer.hidden = true
  }
  earlier.addEventListener('click', () => keepPlace(scroller, context.loadEarlier))
  newer.addEventListener('click', toEnd)
  scroller.addEventListener('scroll', () => {
    if (isAtEnd(scroller)) newer.hidden = true
  })
  newer.hidden = true
  const show = (room: Room, own = false) => {
    const follow = own || isAtEnd(scroller)
    const before = list.childElementCount
    earlier.hidden = !room.earlier
    context.welcome.hidden = !room.loaded || room.entries.length > 0
    scroller.setAttribute('aria-busy', String(!room.loaded))
    update(list, drawn, room, context)
    if (follow && room.entries.length) toEnd()
    else if (list.childElementCount > before) newer.hidden = false
  }
  return { element: el('div', { class: 'log-frame' }, scroller, newer), show }
}

const isAtEnd = (scroller: HTMLElement) => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR

/** Room above the last message for the line that it answers. */
const ABOVE = 90

/** The end of the messages; where the last one does not fit, its beginning. */
function endOf(scroller: HTMLElement, list: HTMLElement): number {
  const last = list.lastElementChild?.lastElementChild?.closest('.message') ?? list.lastElementChild
  const top = last ? last.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0
  return Math.min(scroller.scrollHeight - scroller.clientHeight, scroller.scrollTop + top - ABOVE)
}

/** Touches only what is new or gone, so that focus and selection elsewhere stay. */
function update(list: HTMLElement, drawn: Map<string, HTMLElement>, room: Room, context: EntryContext) {
  const wanted = new Set(room.entries.map(keyOf))
  for (const [key, element] of drawn) {
    if (wanted.has(key)) continue
    element.remove()
    drawn.delete(key)
  }
  for (const [at, entry] of room.entries.entries()) {
    if (drawn.has(keyOf(entry))) continue
    const element = drawEntry(entry, context)
    drawn.set(keyOf(entry), element)
    list.insertBefore(element, list.children[at] ?? null)
  }
}

/** What is added above must not move what the person is looking at. */
async function keepPlace(scroller: HTMLElement, load: () => Promise<void>) {
  const fromEnd = scroller.scrollHeight - scroller.scrollTop
  await load()
  scroller.scrollTop = scroller.scrollHeight - fromEnd
}
