import { optionText, type Sentences } from '../locale/index.ts'
import type { Command, FormAsks, Misfit } from './command.ts'
import type { Field, Form } from './form.ts'
import type { RawInput } from './option.ts'
import type { Card, Reply } from './reply.ts'

/**
 * The form of a command, filled with what was understood and marked with what was not.
 * It asks for a plan only where one was named: everybody else means the plan of their channel.
 */
export function formOf(
  command: Command<never>,
  raw: RawInput,
  misfits: readonly Misfit[],
  t: Sentences,
  asks: FormAsks = { without: [], hints: {} },
): Form {
  const shown = Object.entries(command.options).filter(
    ([name, option]) => raw[name] || option.required || (option.source !== 'plan' && !asks.without.includes(name)),
  )
  const fields = shown.map(([name, option]): Field => {
    const { label, hint } = optionText(t, command.name, name)
    const misfit = misfits.find((candidate) => candidate.option === name)
    return {
      name,
      label,
      hint: asks.hints[name]?.(t) ?? hint,
      control: option.control,
      required: option.required,
      value: raw[name]?.trim() ? raw[name] : '',
      ...(option.choices && { choices: option.choices(t) }),
      ...(option.source && { source: option.source }),
      ...(misfit && { problem: misfit.sentence(t) }),
    }
  })
  return { command: command.name, title: t.commands[command.name].summary, fields, submit: t.form.submit }
}

/** What a form still needs, in words: for places where no form can be drawn. */
export function formCard(form: Form, t: Sentences): Card {
  const open = form.fields.filter((field) => field.problem || (field.required && !field.value))
  const items = open.map((field) => ({
    label: `${field.label} (${field.name})`,
    value: `${field.problem ?? t.problems.missing('')} ${field.hint}`.trim(),
  }))
  return {
    title: form.title,
    nodes: [
      { type: 'text', text: t.bot.needsForm, tone: 'warning' },
      { type: 'facts', items },
    ],
  }
}

/** Says in words what a form still needs, and carries the form for places that can draw it. */
export const formReply = (form: Form, t: Sentences): Reply => ({
  audience: 'asker',
  failed: true,
  form,
  card: formCard(form, t),
})
