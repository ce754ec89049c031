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
    el(
      'div',
      { class: 'switches' },
      ...(session.identities.length > 1 ? [identities(context)] : []),
      languages(context),
    ),
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

function identities({ t, session, who, actAs }: ShellContext): HTMLElement {
  const items = session.identities.map((id) => ({ id, label: t.identities[id] }))
  const group = segments('identity', t.actAs, items, who.as, actAs)
  group.append(el('p', { class: 'hint' }, t.actAsHint))
  return group
}

function languages({ t, session, who, speak }: ShellContext): HTMLElement {
  const items = session.languages.map(({ id, name }) => ({ id, label: name, lang: id }))
  return segments('language', t.languages, items, who.language, speak)
}
