import type { AutocompleteInteraction, ButtonInteraction, Interaction, ModalSubmitInteraction } from 'discord.js'
import { beginnings } from '../../core/beginning.ts'
import type { Reading, Request } from '../../core/bot.ts'
import type { Form } from '../../core/form.ts'
import type { RawInput } from '../../core/option.ts'
import type { Asker } from '../../core/platform.ts'
import type { Card, Node, Reply } from '../../core/reply.ts'
import { locales } from '../../locale/index.ts'
import { interactionAsker } from './asker.ts'
import { readFormButton } from './form-button.ts'
import { modalInput, optionsInput } from './input.ts'
import { fitted, LIMITS } from './limits.ts'
import { modalOf } from './modal.ts'
import { type Answerable, respond } from './respond.ts'
import type { Talk } from './talk.ts'

/** Answers whatever a person did with a command, a button or a form. */
export async function onInteraction(interaction: Interaction, talk: Talk): Promise<void> {
  if (interaction.isAutocomplete()) return suggest(interaction, talk)
  if (interaction.isButton()) return pressed(interaction, talk)
  if (interaction.isModalSubmit()) return submitted(interaction, talk)
  if (!interaction.isChatInputCommand()) return
  const { command, raw } = optionsInput(interaction)
  const asker = interactionAsker(interaction, talk.language, command === 'ask' ? raw.question : '')
  await answer(interaction, talk, asker, talk.bot.read(wordsOf(command, raw), asker))
}

const wordsOf = (command: string, raw: RawInput) => [
  command,
  ...Object.entries(raw).map(([name, value]) => `${name}:${value}`),
]

async function suggest(interaction: AutocompleteInteraction, { bot, language }: Talk) {
  const { name, value } = interaction.options.getFocused(true)
  const { command } = optionsInput(interaction)
  const source = bot.commands.find((candidate) => candidate.name === command)?.options[name]?.source
  const choices = source ? bot.suggest(source, value, interactionAsker(interaction, language)) : []
  await interaction.respond(
    choices
      .filter((choice) => choice.value.length <= LIMITS.command.choice)
      .slice(0, LIMITS.command.choices)
      .map((choice) => ({ name: fitted(choice.label, LIMITS.command.choice), value: choice.value })),
  )
}

async function pressed(interaction: ButtonInteraction, talk: Talk) {
  const asker = interactionAsker(interaction, talk.language)
  if (interaction.customId.startsWith('run:')) {
    return answer(interaction, talk, asker, talk.bot.read(interaction.customId.slice('run:'.length), asker))
  }
  const form = readFormButton(interaction.customId, talk)
  if (form?.raw) return open(interaction, asker, talk.bot.form(form.command, form.raw, asker))
  await respond(interaction, talk, asker, Promise.resolve(lost(form?.command ?? 'help', asker)))
}

function lost(command: string, { language }: Asker): Reply {
  const t = locales[language]
  return {
    audience: 'asker',
    card: {
      nodes: [
        { type: 'text', text: t.discord.lost, tone: 'warning' },
        { type: 'actions', items: [{ label: t.discord.startOver, run: command, main: true }] },
      ],
    },
  }
}

/** A modal cannot be answered with a modal: what is still wrong is said, with a button that opens the form again. */
async function submitted(interaction: ModalSubmitInteraction, talk: Talk) {
  const input = modalInput(interaction)
  if (!input) {
    const asker = interactionAsker(interaction, talk.language)
    return respond(interaction, talk, asker, Promise.resolve(lost('help', asker)))
  }
  const { command, raw, surplus } = input
  const asker = interactionAsker(interaction, talk.language, command === 'ask' ? raw.question : '')
  if (!surplus.length) return run(interaction, talk, { asker, command, raw, request: `modal:${interaction.customId}` })
  const reply = unread(surplus, talk.bot.form(command, raw, asker), asker)
  await respond(interaction, talk, asker, Promise.resolve(asked(command, raw, reply)))
}

/** Runs a command and answers with what it comes to, showing its beginning where it takes long. */
async function run(interaction: Answerable, talk: Talk, request: Omit<Request, 'waiting'>) {
  const { asker, command, raw } = request
  const growing = beginnings()
  const show = (beginning: Card) => growing.push(withQuestion(command, raw, beginning))
  await talk.cancels.during(interaction.id, (signal) => {
    const work = talk.bot.handle({ ...request, waiting: { show, signal } })
    return respond(
      interaction,
      talk,
      asker,
      work.then((reply) => asked(command, raw, reply)),
      growing,
    )
  })
}

/** Discord shows the channel which command was used and not with which words: a question is said again. */
const asked = (command: string, raw: RawInput, reply: Reply): Reply =>
  reply.audience === 'asker' ? reply : { ...reply, card: withQuestion(command, raw, reply.card) }

function withQuestion(command: string, { question }: RawInput, card: Card): Card {
  if (command !== 'ask' || !question) return card
  const nodes: Node[] = [{ type: 'text', text: question, tone: 'quiet' }, ...card.nodes]
  return { ...card, nodes }
}

function unread(surplus: readonly string[], form: Form, { language }: Asker): Reply {
  const text = locales[language].bot.surplus(surplus.join('\n'))
  return { audience: 'asker', form, card: { nodes: [{ type: 'text', text, tone: 'warning' }] } }
}

async function answer(
  interaction: Exclude<Answerable, ModalSubmitInteraction>,
  talk: Talk,
  asker: Asker,
  reading: Reading,
) {
  if (reading.type === 'form') return open(interaction, asker, reading.form)
  if (reading.type === 'reply') return respond(interaction, talk, asker, Promise.resolve(reading.reply))
  await run(interaction, talk, { asker, command: reading.command, raw: reading.raw, request: interaction.id })
}

const open = async (interaction: Exclude<Answerable, ModalSubmitInteraction>, asker: Asker, form: Form) =>
  void (await interaction.showModal(modalOf(form, interaction.id, locales[asker.language])))
