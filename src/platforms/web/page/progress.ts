import type { Progress, Status } from '../../../core/reply.ts'
import { el, icon } from './dom.ts'
import type { Words } from './words.ts'

/** A shape for each colour, for those who cannot tell the colours apart. */
const MARKS: Record<Status, string> = {
  done: 'M4.2 8.4l2.6 2.6 5-5.6',
  onTrack: 'M4.5 8h7M8.6 5.1 11.5 8l-2.9 2.9',
  blue: 'M8 4.6V8l2.4 1.6',
  yellow: 'M8 4.2v4.6M8 11.6v.1',
  red: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  grey: 'M5 8h6',
}

/** A bar with its colour and mark; a dashed track where there is nothing to measure. */
export function progressRow({ label, share, caption, status }: Progress, t: Words): HTMLElement {
  const mark = el(
    'span',
    { class: `mark ${status}`, role: 'img', 'aria-label': t.statuses[status] },
    icon(MARKS[status]),
  )
  mark.title = t.statuses[status]
  const head = el('div', { class: 'progress-head' }, mark, el('span', { class: 'progress-label' }, label))
  head.append(el('span', { class: 'progress-caption' }, caption))
  return el('li', { class: status }, head, track(share, label, caption))
}

function track(share: number | null, label: string, caption: string): HTMLElement {
  if (share === null) return el('div', { class: 'track unknown' })
  const full = Math.max(0, Math.min(1, share))
  const bar = el('div', { class: 'bar' })
  bar.style.inlineSize = `${full * 100}%`
  const values = { 'aria-valuemin': '0', 'aria-valuemax': '100', 'aria-valuenow': String(Math.floor(full * 100)) }
  return el('div', { class: 'track', role: 'meter', 'aria-label': label, 'aria-valuetext': caption, ...values }, bar)
}
