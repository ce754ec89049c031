import type { ChannelView } from '../protocol.ts'
import { el, ICONS, icon } from './dom.ts'
import type { Words } from './words.ts'

interface Segment {
  id: string
  label: string
  lang?: string
  /** Cannot be chosen now; whoever tries is told why. */
  locked?: boolean
}

/** One choice of several that are all in view. */
export function segments(
  name: string,
  legend: string,
  items: Segment[],
  chosen: string,
  choose: (id: string) => void,
): HTMLElement {
  const labels = items.map(({ id, label, lang, locked }) => {
    const input = el('input', { type: 'radio', name, value: id, ...(locked && { 'aria-disabled': 'true' }) })
    input.checked = id === chosen
    input.addEventListener('change', () => choose(id))
    return el('label', { ...(lang && { lang }) }, input, el('span', {}, locked && icon(ICONS.lock, 'small'), label))
  })
  return el('fieldset', { class: `segments ${name}` }, el('legend', {}, legend), el('div', {}, ...labels))
}

export interface ChannelContext {
  t: Words
  channels: ChannelView[]
  current: string
  open(channel: string): void
  /** Resolves to what is wrong with the name, or to nothing. */
  create?: ((name: string) => Promise<string | undefined>) | undefined
}

export function channelList(context: ChannelContext): HTMLElement {
  const { t, channels, current, create } = context
  const items = channels.map(({ id, name }) => {
    const attributes = { type: 'button', class: 'channel', ...(id === current && { 'aria-current': 'page' }) }
    const button = el(
      'button',
      attributes,
      el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'),
      el('span', {}, name),
    )
    button.addEventListener('click', () => context.open(id))
    return el('li', {}, button)
  })
  return el(
    'nav',
    { class: 'channels', 'aria-label': t.channelList },
    el('h2', {}, t.channelList),
    el('ul', {}, ...items),
    create && newChannel(t, create),
  )
}

function newChannel(t: Words, create: NonNullable<ChannelContext['create']>): HTMLElement {
  const open = el(
    'button',
    { type: 'button', class: 'channel add', 'aria-expanded': 'false' },
    icon(ICONS.plus, 'small'),
    t.newChannel,
  )
  const input = el('input', {
    type: 'text',
    maxlength: '32',
    placeholder: t.channelPlaceholder,
    'aria-label': t.channelPlaceholder,
  })
  const problem = el('p', { class: 'problem', role: 'alert' })
  const form = el(
    'form',
    { class: 'new-channel' },
    input,
    el('button', { type: 'submit', class: 'button main' }, t.create),
    problem,
  )
  const show = (shown: boolean) => {
    form.hidden = !shown
    open.hidden = shown
    if (shown) input.focus()
    else open.focus()
  }
  form.hidden = true
  open.addEventListener('click', () => show(true))
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') show(false)
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    problem.textContent = (await create(input.value)) ?? ''
  })
  return el('div', { class: 'channel-add' }, open, form)
}
