import { el } from './dom.ts'

export interface Offer {
  /** What is put in. */
  text: string
  label: string
  detail?: string
}

export interface Offers {
  items: Offer[]
  /** Where the text begins that an offer replaces. */
  from: number
  /** Whether Enter takes the first one without the person choosing. */
  eager?: boolean
}

interface Combobox {
  list: HTMLElement
  /** Whether the key was for the list. */
  key(event: KeyboardEvent): boolean
  refresh(): Promise<void>
  close(): void
}

interface Parts {
  input: HTMLInputElement | HTMLTextAreaElement
  /** Names the list. */
  label: string
  /** Tab takes an offer instead of moving on. */
  tab: boolean
  find(): Promise<Offers>
  take(offer: Offer, from: number): void
}

let made = 0

/** Offers below or above an input, as ARIA's combobox pattern has it: focus stays in the input. */
export function combobox(parts: Parts): Combobox {
  const { input } = parts
  const id = `offers-${++made}`
  const list = el('ul', { class: 'offers', id, role: 'listbox', 'aria-label': parts.label })
  const state: State = { items: [], from: 0, active: -1, asked: 0 }
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id })) {
    input.setAttribute(name, value)
  }
  input.setAttribute('autocomplete', 'off')
  const draw = () => drawOffers(parts, list, state, take)
  const close = () => {
    Object.assign(state, { items: [], active: -1, asked: state.asked + 1 })
    draw()
  }
  const take = (offer: Offer) => {
    close()
    parts.take(offer, state.from)
  }
  const refresh = async () => {
    const asked = ++state.asked
    const { items, from, eager = false } = await parts.find().catch((): Offers => ({ items: [], from: 0 }))
    if (asked !== state.asked) return
    Object.assign(state, { items, from, active: eager && items.length ? 0 : -1 })
    draw()
  }
  input.addEventListener('blur', close)
  draw()
  return { list, close, refresh, key: (event) => keyed(event, parts, state, { draw, close, take }) }
}

interface State extends Offers {
  active: number
  /** Counts the questions, so that a late answer to an earlier one is not shown. */
  asked: number
}

interface Doings {
  draw(): void
  close(): void
  take(offer: Offer): void
}

function keyed(event: KeyboardEvent, { tab }: Parts, state: State, { draw, close, take }: Doings): boolean {
  const { items } = state
  if (items.length === 0 || event.isComposing) return false
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const chosen = items[state.active] ?? (event.key === 'Tab' ? items[0] : undefined)
  const takes = (event.key === 'Enter' && !event.shiftKey) || (event.key === 'Tab' && tab && !event.shiftKey)
  if (step) {
    state.active = state.active < 0 && step < 0 ? items.length - 1 : (state.active + step + items.length) % items.length
    draw()
  } else if (event.key === 'Escape') close()
  else if (takes && chosen) take(chosen)
  else return false
  event.preventDefault()
  return true
}

function drawOffers({ input }: Parts, list: HTMLElement, state: State, take: (offer: Offer) => void) {
  const rows = state.items.map((offer, at) => {
    const attributes = { id: `${list.id}-${at}`, role: 'option', 'aria-selected': String(at === state.active) }
    const detail = offer.detail && el('span', { class: 'offer-detail' }, offer.detail)
    const row = el('li', attributes, el('span', { class: 'offer-label' }, offer.label), detail || undefined)
    row.addEventListener('pointerdown', (event) => event.preventDefault())
    row.addEventListener('click', () => take(offer))
    return row
  })
  list.replaceChildren(...rows)
  list.hidden = rows.length === 0
  input.setAttribute('aria-expanded', String(rows.length > 0))
  const active = rows[state.active]
  active?.scrollIntoView({ block: 'nearest' })
  if (active) input.setAttribute('aria-activedescendant', active.id)
  else input.removeAttribute('aria-activedescendant')
}
