import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js'
import type { Field, Form } from '../../core/form.ts'
import { TEXT_LIMIT } from '../../core/option-kinds.ts'
import type { Sentences } from '../../locale/index.ts'
import { fitted, LIMITS } from './limits.ts'
import { othersText } from './other-fields.ts'

const { modal, select } = LIMITS

/** The input that holds every field without one of its own; no option has this name. */
export const OTHERS = '-others'

/**
 * A form as a modal. `opening` makes the id unique, since Discord's clients put a dismissed draft with the same id back.
 * Discord has room for five inputs: beyond that the fields that matter most keep their own, and the rest share one.
 */
export function modalOf(form: Form, opening: string, t: Sentences): APIModalInteractionResponseCallbackData {
  const own = ownInputs(form.fields)
  const others = form.fields.filter((field) => !own.includes(field))
  return {
    custom_id: `${form.command}:${opening}`,
    title: fitted(form.title, modal.title),
    components: [
      ...own.map((field) => labelled(field.label, describe(field, t), inputFor(field, t))),
      ...(others.length ? [sharedInput(form, others, t)] : []),
    ],
  }
}

function ownInputs(fields: readonly Field[]): Field[] {
  if (fields.length <= modal.components) return [...fields]
  const first = [...fields].sort((a, b) => urgency(a) - urgency(b)).slice(0, modal.components - 1)
  return fields.filter((field) => first.includes(field))
}

function urgency({ problem, required, value }: Field): number {
  if (problem) return 0
  if (required) return value ? 2 : 1
  return value.length > 500 ? 3 : 4
}

function labelled(label: string, description: string, component: APIComponentInLabel): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: fitted(label, modal.label),
    ...(description && { description: fitted(description, modal.description) }),
    component,
  }
}

function describe({ problem, value, hint }: Field, t: Sentences): string {
  return problem ?? (value.length > TEXT_LIMIT ? t.discord.shortened : hint)
}

function inputFor(field: Field, t: Sentences): APIComponentInLabel {
  const { name, control, required, choices = [], value } = field
  const common = { custom_id: name, required }
  if (control === 'choice' && choices.length && choices.length <= select.options) {
    return {
      type: ComponentType.StringSelect,
      ...common,
      placeholder: t.form.choose,
      options: choices.map((choice) => ({
        label: fitted(choice.label, select.text),
        value: choice.value,
        default: choice.value === value,
      })),
    }
  }
  const member = /^<@!?(\d+)>$|^(\d*)$/.exec(value.trim())
  if (control === 'member' && member) {
    const id = member[1] ?? member[2]
    return {
      type: ComponentType.UserSelect,
      ...common,
      ...(id && { default_values: [{ id, type: SelectMenuDefaultValueType.User }] }),
    }
  }
  return textInput(field)
}

function textInput({ name, control, required, value, hint }: Field): APIComponentInLabel {
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    required,
    style: control === 'paragraph' ? TextInputStyle.Paragraph : TextInputStyle.Short,
    max_length: TEXT_LIMIT,
    ...(value && { value: value.slice(0, TEXT_LIMIT) }),
    ...(hint && { placeholder: fitted(hint, modal.placeholder) }),
  }
}

function sharedInput(form: Form, others: readonly Field[], t: Sentences): APILabelComponent {
  const text = othersText(others, form.command, t)
  return labelled(t.discord.others, text.length > modal.value ? t.discord.shortened : t.discord.othersHint, {
    type: ComponentType.TextInput,
    custom_id: OTHERS,
    required: false,
    style: TextInputStyle.Paragraph,
    max_length: modal.value,
    value: text.slice(0, modal.value),
  })
}
