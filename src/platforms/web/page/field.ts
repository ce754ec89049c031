import type { Field } from '../../../core/form.ts'
import { combobox } from './combobox.ts'
import { choicesOf, type Suggest } from './completion.ts'
import { el } from './dom.ts'
import type { Words } from './words.ts'

export interface FieldContext {
  t: Words
  suggest: Suggest
  /** Files that were chosen before. */
  chosen: Readonly<Record<string, File>>
}

type Input = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** A field of a form: label, input, hint, and what is wrong. */
export function drawField(field: Field, context: FieldContext): HTMLElement {
  const { t } = context
  const id = `field-${field.name}`
  const { input, offers } = inputOf(field, context)
  input.id = id
  input.name = field.name
  if (field.required) input.setAttribute('aria-required', 'true')
  if (field.problem) input.setAttribute('aria-invalid', 'true')
  input.setAttribute('aria-describedby', field.problem ? `${id}-problem ${id}-hint` : `${id}-hint`)
  const need = el(
    'span',
    { class: field.required ? 'need' : 'need optional' },
    field.required ? t.required : t.form.optional,
  )
  return el(
    'div',
    { class: field.problem ? 'field wrong' : 'field' },
    el('label', { for: id }, field.label, ' ', need),
    el('div', { class: 'field-input' }, input, offers),
    field.problem !== undefined && el('p', { class: 'problem', id: `${id}-problem` }, field.problem),
    el('p', { class: 'hint', id: `${id}-hint` }, field.hint),
  )
}

function inputOf(field: Field, context: FieldContext): { input: Input; offers?: HTMLElement } {
  const { control, value } = field
  if (control === 'choice') return { input: select(field, context.t) }
  if (control === 'paragraph') {
    const area = el('textarea', { rows: '3' })
    area.value = value
    return { input: area }
  }
  if (control === 'file') return { input: fileInput(context.chosen[field.name]) }
  const input = el('input', attributesOf(field))
  input.value = control === 'date' ? (isoDate(value) ?? value) : value
  return control === 'suggest' ? { input, offers: suggesting(input, field, context) } : { input }
}

/** A file cannot be named to it, only chosen; one that was chosen before stays so. */
function fileInput(chosen: File | undefined): HTMLInputElement {
  const input = el('input', { type: 'file' })
  if (!chosen) return input
  const list = new DataTransfer()
  list.items.add(chosen)
  input.files = list.files
  return input
}

/** A browser's own picker shows nothing for a value it cannot read: such a value is shown as text. */
function attributesOf({ control, value }: Field): Record<string, string> {
  if (control === 'date') return { type: value === '' || isoDate(value) ? 'date' : 'text' }
  if (control === 'time') return { type: /^(\d\d:\d\d)?$/.test(value) ? 'time' : 'text' }
  if (control === 'number') return { type: 'text', inputmode: 'decimal', autocomplete: 'off' }
  if (control === 'url') return { type: 'url', inputmode: 'url', placeholder: 'https://' }
  return { type: 'text', autocomplete: 'off' }
}

/** A date as a picker wants it; nothing where it is no date, so that it can be put right. */
function isoDate(value: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(value.normalize('NFKC')) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined
}

function select({ choices = [], value, required }: Field, t: Words): HTMLSelectElement {
  const chosen = choices.find((choice) => [choice.value, choice.label].includes(value))
  const unlisted = value !== '' && !chosen ? [{ value, label: value }] : []
  const none = { value: '', label: required ? t.form.choose : '—' }
  const options = [none, ...choices, ...unlisted].map((choice) => el('option', { value: choice.value }, choice.label))
  const element = el('select', {}, ...options)
  element.value = chosen?.value ?? value
  return element
}

function suggesting(input: HTMLInputElement, field: Field, { t, suggest }: FieldContext): HTMLElement {
  const offers = combobox({
    input,
    label: t.suggestions,
    tab: false,
    async find() {
      const choices = await choicesOf(field, input.value.trim(), suggest)
      return {
        from: 0,
        items: choices.map(({ value, label }) => ({
          text: value,
          label: value,
          ...(label !== value && { detail: label }),
        })),
      }
    },
    take({ text }) {
      input.value = text
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
  })
  input.addEventListener('input', () => void offers.refresh())
  input.addEventListener('keydown', (event) => {
    if (offers.key(event)) event.stopPropagation()
    else if (event.key === 'ArrowDown') void offers.refresh()
  })
  return offers.list
}
