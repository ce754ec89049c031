import { type Command, offered, type Role, roleLabel } from '../core/command.ts'
import type { Card } from '../core/reply.ts'
import { optionText, type Sentences } from '../locale/index.ts'

type Commands = readonly Command<never>[]

const roleName = (role: Role, t: Sentences) => (role === 'viewer' ? t.help.anyone : roleLabel(role, t))

/** Every command, derived from its declaration. */
export const helpCard = (commands: Commands, role: Role, t: Sentences): Card => ({
  title: t.help.title,
  nodes: [
    { type: 'text', text: t.help.intro },
    {
      type: 'table',
      columns: [{ label: t.help.columns.command }, { label: t.help.columns.does }, { label: t.help.columns.role }],
      rows: offered(commands).map((command) => [
        namesOf(command, t),
        t.commands[command.name].summary,
        roleName(command.role, t),
      ]),
    },
    { type: 'facts', items: [{ label: t.help.ask, value: t.help.askText }] },
    { type: 'text', text: `${t.help.formHint} ${t.help.yourRole(roleLabel(role, t))}`, tone: 'quiet' },
    {
      type: 'actions',
      items: (['plan', 'targets', 'progress'] as const).map((name) => ({ label: t.commands[name].summary, run: name })),
    },
  ],
})

/** One command: how to write it, and its options. */
export const commandHelpCard = (command: Command<never>, t: Sentences): Card => ({
  title: t.help.titleOf(namesOf(command, t)),
  nodes: [
    { type: 'text', text: t.commands[command.name].summary },
    {
      type: 'facts',
      items: [
        { label: t.help.usage, value: usageOf(command, t) },
        { label: t.help.role, value: roleName(command.role, t) },
        ...Object.entries(command.options).map(([name, option]) => {
          const { label, hint } = optionText(t, command.name, name)
          return {
            label: `${name}:`,
            value: [label, hint, option.required ? '' : t.help.optional].filter(Boolean).join(' · '),
          }
        }),
      ],
    },
  ],
})

const namesOf = ({ name }: Command<never>, t: Sentences) =>
  t.commands[name].name === name ? name : `${name} ${t.commands[name].name}`

/** Required words in the order they may be typed, the others in brackets. */
export const usageOf = (command: Command<never>, t: Sentences): string =>
  [
    command.name,
    ...Object.entries(command.options).map(([name, option]) => {
      const { label } = optionText(t, command.name, name)
      return option.required ? `<${label}>` : `[${name}:…]`
    }),
  ].join(' ')
