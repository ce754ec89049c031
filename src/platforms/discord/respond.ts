import {
  type ButtonInteraction,
  type Channel,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageCreateOptions,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js'
import { type Beginnings, beginnings } from '../../core/beginning.ts'
import type { Asker } from '../../core/platform.ts'
import type { Card, Reply } from '../../core/reply.ts'
import { within } from '../../core/within.ts'
import { locales } from '../../locale/index.ts'
import { asMessage } from './cards.ts'
import { errorFields, isCode } from './errors.ts'
import { formButton } from './form-button.ts'
import { BETWEEN_EDITS, type Talk } from './talk.ts'

export type Answerable = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction

/** Discord shows an interaction as failed after 3 s, and forgets it after 15 minutes. */
const TOO_LATE = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]

/**
 * Answers an interaction with what the work comes to. Whether only the asker may see it is known with the reply,
 * but Discord wants to know with the first answer: so that is the reply itself, unless it takes long.
 */
export async function respond(
  interaction: Answerable,
  talk: Talk,
  asker: Asker,
  work: Promise<Reply>,
  growing: Beginnings = beginnings(),
): Promise<void> {
  try {
    const reply = await within(talk.patience, work)
    if (reply) await interaction.reply(forReader(draw(reply, talk, asker), isPrivate(reply, interaction)))
    else await respondLate(interaction, talk, asker, work, growing)
  } catch (error) {
    talk.log.warn(errorFields(error), 'discord: an interaction could not be answered')
    await sayOtherwise(interaction, talk, asker, await work, isCode(error, TOO_LATE))
  }
}

/** Waits in public. A private reply cannot take the place of what is public, so it follows on its own. */
async function respondLate(
  interaction: Answerable,
  talk: Talk,
  asker: Asker,
  work: Promise<Reply>,
  growing: Beginnings,
) {
  await interaction.deferReply()
  const t = locales[asker.language]
  const shownAll = growing.follow((card) => interaction.editReply(asMessage(card, t)), BETWEEN_EDITS)
  const reply = await work.finally(shownAll)
  if (!isPrivate(reply, interaction)) {
    await interaction.editReply(draw(reply, talk, asker))
    return
  }
  // Edited first: a follow-up to an answer that is still being waited for would replace it, in public.
  await interaction.editReply(asMessage(quiet(t.discord.private), t))
  await interaction.followUp(forReader(draw(reply, talk, asker), true))
  await interaction.deleteReply()
}

/** The work is done, so the person must learn what came of it, and that it may be shown already. */
async function sayOtherwise(interaction: Answerable, talk: Talk, asker: Asker, reply: Reply, isLate: boolean) {
  const { late, unconfirmed } = locales[asker.language].discord
  const card = { ...reply.card, nodes: [...quiet(isLate ? late : unconfirmed).nodes, ...reply.card.nodes] }
  const message = draw({ ...reply, card }, talk, asker)
  const alone = isPrivate(reply, interaction)
  // A follow-up to a public answer that is still waited for would take its place: nothing private goes there.
  const followUp = () => interaction.webhook.send(forReader(message, alone))
  const inChannel = () => sendIn(interaction.channel, message)
  const direct = () => interaction.user.send(message)
  await saidSomehow(
    [
      ...(isLate || (alone && interaction.deferred) ? [] : [followUp]),
      ...(isLate ? [direct] : []),
      ...(alone ? [] : [inChannel]),
      ...(isLate ? [] : [direct]),
    ],
    talk,
    interaction.id,
  )
}

/** Tries the ways to say something, one after the other. What could not be said at all is reported. */
export async function saidSomehow(
  ways: readonly (() => Promise<unknown>)[],
  talk: Talk,
  reference: string,
): Promise<void> {
  for (const way of ways) {
    try {
      await way()
      return
    } catch (error) {
      talk.log.warn(errorFields(error), 'discord: another way to say an answer failed')
    }
  }
  talk.log.error({ reference }, 'discord: an answer could not be said anywhere')
}

export async function sendIn(channel: Channel | null, message: MessageCreateOptions): Promise<unknown> {
  if (!channel?.isSendable()) throw new Error('the channel takes no messages')
  return channel.send(message)
}

/** A reply as a message, with a button for the form that it may bring along. */
export function draw(reply: Reply, talk: Talk, asker: Asker) {
  const buttons = reply.form ? [formButton(reply.form, talk, asker)] : []
  return asMessage(reply.card, locales[asker.language], { buttons })
}

const forReader = (message: ReturnType<typeof draw>, alone: boolean) => ({
  ...message,
  flags: alone ? ([message.flags, MessageFlags.Ephemeral] as const) : message.flags,
})

export const quiet = (text: string): Card => ({ nodes: [{ type: 'text', text, tone: 'quiet' }] })

/** Alone with the bot everything is private already, and stays to be read again. */
const isPrivate = ({ audience }: Reply, { context }: Answerable) =>
  audience === 'asker' && context !== InteractionContextType.BotDM
