import type { types } from '@slack/bolt'
import type { Field, Form } from '../../core/form.ts'
import type { Sentences } from '../../locale/index.ts'
import { elementFor, type Naming } from './elements.ts'
import { escaped, pieces, plain } from './escape.ts'
import { LIMITS } from './limits.ts'
import { lines, run } from './rich-text.ts'

export const FORM = 'form'

/** A form as a modal view. `metadata` comes back with its submission. */
export function viewOf(form: Form, metadata: string, naming: Naming, t: Sentences): types.ModalView {
  const cropped = escaped(form.title).length > LIMITS.viewTitle
  return {
    type: 'modal',
    callback_id: FORM,
    private_metadata: metadata,
    title: plain(form.title, LIMITS.viewTitle),
    submit: plain(form.submit, LIMITS.viewButton),
    close: plain(t.form.cancel, LIMITS.viewButton),
    blocks: [
      ...(cropped ? [lines([run(form.title, { bold: true })])] : []),
      ...form.fields.flatMap((field) => fieldBlocks(field, naming, t)),
    ],
  }
}

function fieldBlocks(field: Field, naming: Naming, t: Sentences): types.KnownBlock[] {
  const element = elementFor(field, naming)
  const hint = hintFor(field, element, t)
  const input: types.InputBlock = {
    type: 'input',
    block_id: field.name,
    label: plain(field.label, LIMITS.label),
    optional: !field.required,
    element,
    ...(hint && { hint: plain(hint, LIMITS.hint) }),
  }
  return [input, ...tooLong(field, element, t)]
}

/** What is wrong comes first; a value that the element could not take is quoted. */
function hintFor(field: Field, element: types.InputBlock['element'], t: Sentences): string {
  const isSelect = element.type === 'static_select' || element.type === 'external_select'
  const lost = field.value && isSelect && !element.initial_option
  return [
    field.problem && `⚠️ ${field.problem}`,
    lost && !field.problem?.includes(field.value) && t.slack.written(field.value),
    field.hint,
  ]
    .filter(Boolean)
    .join(' ')
}

/** The rest of a text that is longer than an input can hold. */
function tooLong(field: Field, element: types.InputBlock['element'], t: Sentences): types.KnownBlock[] {
  const rest = element.type === 'plain_text_input' ? field.value.slice(LIMITS.input) : ''
  if (!rest) return []
  return [t.slack.tooLongToEdit, ...pieces(rest, LIMITS.section)].map((text) => ({
    type: 'section',
    text: plain(text, LIMITS.section),
  }))
}
