import type { CommandView } from '../protocol.ts'
import { combobox } from './combobox.ts'
import { complete, type Suggest } from './completion.ts'
import { el, ICONS, icon } from './dom.ts'
import type { Words } from './words.ts'

export interface Composer {
  element: HTMLElement
  focus(): void
}

interface ComposerContext {
  t: Words
  commands: CommandView[]
  /** What was being written, and what was sent before; both outlive a change of language. */
  draft: { text: string; sent: string[] }
  limit: number
  suggest: Suggest
  send(line: string): void
}

/** Where the person writes. */
export function createComposer(context: ComposerContext): Composer {
  const { t, draft } = context
  const { input, button } = drawInput(context)
  const changed = () => {
    draft.text = input.value
    button.disabled = input.value.trim() === ''
    grow(input)
  }
  const offers = completing(input, context, changed)
  const form = el('form', { class: 'composer' }, offers.list, el('div', { class: 'composer-box' }, input, button))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    offers.close()
    submit(input, context)
    changed()
  })
  input.addEventListener('input', () => {
    changed()
    void offers.refresh()
  })
  input.addEventListener('keydown', (event) => {
    if (offers.key(event)) return
    const sends = event.key === 'Enter' && !event.shiftKey && !event.isComposing
    const recalls = event.key === 'ArrowUp' && recall(input, draft.sent)
    if (sends) form.requestSubmit()
    if (recalls) changed()
    if (sends || recalls) event.preventDefault()
  })
  input.value = draft.text
  requestAnimationFrame(changed)
  const element = el('div', { class: 'composer-frame' }, form, el('p', { class: 'keys' }, t.keys))
  return { element, focus: () => input.focus() }
}

function drawInput({ t, limit }: ComposerContext) {
  const input = el('textarea', {
    rows: '1',
    'aria-label': t.composer,
    placeholder: t.placeholder,
    maxlength: String(limit),
    enterkeyhint: 'send',
    spellcheck: 'false',
  })
  const button = el('button', { type: 'submit', class: 'send', 'aria-label': t.send, title: t.send }, icon(ICONS.send))
  return { input, button }
}

function completing(input: HTMLTextAreaElement, { t, commands, suggest }: ComposerContext, changed: () => void) {
  const offers = combobox({
    input,
    label: t.suggestions,
    tab: true,
    find: () => complete(input.value.slice(0, input.selectionStart), commands, suggest),
    take({ text }, from) {
      input.setRangeText(text, from, input.selectionStart, 'end')
      changed()
      void offers.refresh()
    },
  })
  return offers
}

function submit(input: HTMLTextAreaElement, { draft, send }: ComposerContext) {
  const line = input.value.trim()
  if (line === '') return
  if (draft.sent.at(-1) !== line) draft.sent.push(line)
  input.value = ''
  send(line)
}

/** The line before the one that is shown, as in a terminal; only where nothing new would be lost. */
function recall(input: HTMLTextAreaElement, sent: string[]): boolean {
  const at = input.value === '' ? sent.length : sent.lastIndexOf(input.value)
  const line = sent[at - 1]
  if (line === undefined) return false
  input.value = line
  return true
}

function grow(input: HTMLTextAreaElement) {
  input.style.blockSize = 'auto'
  input.style.blockSize = `${input.scrollHeight}px`
}
