import type { SessionView, Who } from '../protocol.ts'
import { el } from './dom.ts'
import { type ChannelContext, channelList, segments } from './side.ts'
import type { Connection } from './stream.ts'
import type { Words } from './words.ts'

export interface ShellContext extends Omit<ChannelContext, 'current' | 'channels'> {
  session: SessionView
  who: Who
  actAs(id: string): void
  speak(id: string): void
}

/** The frame of the page; what is inside it is given. */
export function drawShell(context: ShellContext, log: HTMLElement, composer: HTMLElement) {
  const { t, session, who } = context
  const { channels } = session
  const name = channels.find(({ id }) => id === who.channel)?.name ?? who.channel
  const status = el('span', { class: 'status', role: 'status' })
  const side = el(
    'aside',
    { class: 'side' },
    brand(t),
    channelList({ ...context, channels, current: who.channel }),
    el('div', { class: 'switches' }, ...(session.identities.length > 1 ? identities(context) : []), languages(context)),
  )
  const title = el('h1', {}, el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), name)
  const main = el('main', {}, el('header', { class: 'top' }, title, status), log, composer)
  const state = (connection: Connection, sentence?: string) => {
    status.className = `status ${connection}`
    status.textContent = sentence ?? { connecting: t.connecting, open: t.connected, lost: t.reconnecting }[connection]
  }
  return { element: el('div', { class: 'app' }, side, main), state }
}

const brand = (t: Words) =>
  el(
    'div',
    { class: 'brand' },
    el('span', { class: 'logo', 'aria-hidden': 'true' }, '惠'),
    el('div', {}, el('strong', {}, t.title), el('span', { class: 'tagline' }, t.tagline)),
  )

/** Whoever picks a part that needs the key keeps the one they have, and is told where the link is. */
function identities({ t, session, who, actAs }: ShellContext): HTMLElement[] {
  const items = session.identities.map(({ id, needsKey }) => ({ id, label: t.identities[id], locked: needsKey }))
  const locked = items.some((item) => item.locked)
  const hint = el('p', { class: 'hint', id: 'parts-hint', role: 'status' }, locked ? t.keyNeeded : t.actAsHint)
  const group = segments('identity', t.actAs, items, who.as, (id) => {
    const wanted = items.find((item) => item.id === id)
    hint.classList.toggle('wanted', wanted?.locked)
    if (!wanted?.locked) return actAs(id)
    const own = group.querySelector<HTMLInputElement>(`[value=${who.as}]`)
    if (own) own.checked = true
    own?.focus()
    // Said again to those who hear the page, since its words are the same as before.
    hint.textContent = ''
    hint.textContent = t.keyNeeded
  })
  group.setAttribute('aria-describedby', hint.id)
  group.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && group.contains(relatedTarget))) hint.classList.remove('wanted')
  })
  return [group, hint]
}

function languages({ t, session, who, speak }: ShellContext): HTMLElement {
  const items = session.languages.map(({ id, name }) => ({ id, label: name, lang: id }))
  return segments('language', t.languages, items, who.language, speak)
}
