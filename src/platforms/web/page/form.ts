import type { Form } from '../../../core/form.ts'
import type { RawInput } from '../../../core/option.ts'
import { el, ICONS, icon } from './dom.ts'
import { drawField, type FieldContext } from './field.ts'
import { uuid } from './uuid.ts'

interface FormContext extends Omit<FieldContext, 'chosen'> {
  /** Runs the command; resolves to the form that is still wrong, or to nothing when it is done. */
  submit(command: string, values: Values, request: string): Promise<Form | undefined>
}

/** What was filled in; of a file the raw input has the name. */
export interface Values {
  raw: RawInput
  files: Record<string, File>
}

/** Opens a form over the page. Escape closes it; focus goes back to where it was. */
export function openForm(form: Form, context: FormContext): void {
  const { t } = context
  const title = el('h2', { id: 'form-title' }, form.title)
  const close = el('button', { type: 'button', class: 'quiet-button', 'aria-label': t.close }, icon(ICONS.close))
  const fields = el('div', { class: 'fields' })
  const failed = el('p', { class: 'problem', role: 'alert' })
  const cancel = el('button', { type: 'button', class: 'button' }, t.form.cancel)
  const submit = el('button', { type: 'submit', class: 'button main' }, form.submit)
  const element = el('form', {}, el('header', {}, title, close), fields, failed, el('footer', {}, cancel, submit))
  element.noValidate = true
  const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'form-title' }, element)
  for (const button of [close, cancel]) button.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  submitting(element, { fields, failed, submit, dialog }, form, context)
  document.body.append(dialog)
  fill(fields, form, context)
  dialog.showModal()
  focusFirst(fields)
}

interface Parts {
  fields: HTMLElement
  failed: HTMLElement
  submit: HTMLButtonElement
  dialog: HTMLDialogElement
}

function submitting(element: HTMLFormElement, parts: Parts, form: Form, context: FormContext) {
  const { fields, failed, submit, dialog } = parts
  // The same values sent again are the same request: after a lost connection nothing is logged twice.
  let request = uuid()
  for (const event of ['input', 'change']) {
    element.addEventListener(event, () => {
      request = uuid()
    })
  }
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element.requestSubmit()
  })
  element.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (submit.disabled) return
    submit.disabled = true
    failed.textContent = ''
    const values = valuesOf(element)
    try {
      const wrong = await context.submit(form.command, values, request)
      request = uuid()
      if (!wrong) return dialog.close()
      fill(fields, wrong, context, values.files)
      focusFirst(fields)
    } catch (error) {
      failed.textContent = error instanceof Error ? error.message : String(error)
    } finally {
      submit.disabled = false
    }
  })
}

function fill(fields: HTMLElement, form: Form, context: FormContext, chosen: Record<string, File> = {}) {
  fields.replaceChildren(...form.fields.map((field) => drawField(field, { ...context, chosen })))
}

/** To the first problem; without one, to the first field that must still be filled in. */
function focusFirst(fields: HTMLElement) {
  const inputs = [...fields.querySelectorAll<HTMLInputElement>('input, select, textarea')]
  const wrong = inputs.find((input) => input.getAttribute('aria-invalid') === 'true')
  const open = inputs.find((input) => input.getAttribute('aria-required') === 'true' && input.value === '')
  const first = wrong ?? open ?? inputs[0]
  first?.focus()
}

function valuesOf(element: HTMLFormElement): Values {
  const entries = [...new FormData(element)]
  const files = entries.flatMap(([name, value]) =>
    value instanceof File && value.name ? [[name, value] as const] : [],
  )
  return {
    raw: Object.fromEntries(entries.map(([name, value]) => [name, value instanceof File ? value.name : value])),
    files: Object.fromEntries(files),
  }
}
