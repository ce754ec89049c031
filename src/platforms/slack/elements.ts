import type { types } from '@slack/bolt'
import type { Field } from '../../core/form.ts'
import type { Choice, SuggestionSource } from '../../core/option.ts'
import { escaped, plain } from './escape.ts'
import { LIMITS } from './limits.ts'

type Element = types.InputBlock['element']

/** How the value of a suggested field is called, as far as it is known at once. */
export type Naming = (source: SuggestionSource, value: string) => string

/** Every input of a form is called so; the block's own id is the field. */
export const INPUT = 'value'

/**
 * The native element for a field, holding what was already entered.
 * A value that a picker cannot hold is shown in a text input or in the hint, so that nothing typed is lost.
 */
export function elementFor(field: Field, naming: Naming): Element {
  const base = { action_id: INPUT } as const
  switch (field.control) {
    case 'paragraph':
      return textInput(field, true)
    case 'url':
      return field.value.length > LIMITS.input
        ? textInput(field)
        : { type: 'url_text_input', ...base, ...(field.value && { initial_value: field.value }) }
    case 'date':
      return /^\d{4}-\d\d-\d\d$|^$/.test(field.value) && !field.problem
        ? { type: 'datepicker', ...base, ...(field.value && { initial_date: field.value }) }
        : textInput(field)
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$|^$/.test(field.value)
        ? { type: 'timepicker', ...base, ...(field.value && { initial_time: field.value }) }
        : textInput(field)
    case 'member':
      return memberInput(field)
    case 'choice':
      return choiceInput(field)
    case 'suggest':
      return suggestInput(field, naming)
    case 'text':
    case 'number':
    case 'file':
      return textInput(field)
  }
}

function textInput({ value }: Field, multiline = false): Element {
  return {
    type: 'plain_text_input',
    action_id: INPUT,
    multiline,
    max_length: LIMITS.input,
    ...(value && { initial_value: value.slice(0, LIMITS.input) }),
  }
}

function memberInput(field: Field): Element {
  const [, user] = /^(?:<@|@?slack:|@)?([UW][A-Z0-9]+)(?:\|[^>]*)?>?$/.exec(field.value) ?? []
  if (field.value && !user) return textInput(field)
  return { type: 'users_select', action_id: INPUT, ...(user && { initial_user: user }) }
}

function choiceInput(field: Field): Element {
  const options = (field.choices ?? []).slice(0, LIMITS.options).map(optionOf)
  const chosen = field.choices?.findIndex(({ value, label }) => [value, label].includes(field.value)) ?? -1
  const initial = options[chosen]
  if (!options.length || (field.value && !initial && !field.problem)) return textInput(field)
  return { type: 'static_select', action_id: INPUT, options, ...(initial && { initial_option: initial }) }
}

function suggestInput(field: Field, naming: Naming): Element {
  const { value, source, problem } = field
  if (!source || escaped(value).length > LIMITS.optionValue) return textInput(field)
  return {
    type: 'external_select',
    action_id: INPUT,
    min_query_length: 0,
    ...(value && !problem && { initial_option: optionOf({ value, label: naming(source, value) }) }),
  }
}

/** A choice as an option of a select; its label is shortened where it must be. */
export function optionOf({ value, label }: Choice): types.PlainTextOption {
  return { text: plain(label, LIMITS.optionText), value }
}
