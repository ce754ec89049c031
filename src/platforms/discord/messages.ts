import { type Message, type MessageCreateOptions, RESTJSONErrorCodes } from 'discord.js'
import { beginnings } from '../../core/beginning.ts'
import { Withdrawn } from '../../core/cancels.ts'
import type { Asker } from '../../core/platform.ts'
import type { Reply } from '../../core/reply.ts'
import { answerSaid } from '../../core/said.ts'
import { locales } from '../../locale/index.ts'
import { messageAsker } from './asker.ts'
import { asMessage } from './cards.ts'
import { errorFields, isCode } from './errors.ts'
import { draw, quiet, saidSomehow, sendIn } from './respond.ts'
import { BETWEEN_EDITS, type Talk } from './talk.ts'

/** Discord shows typing for ten seconds. */
const TYPING = 8000

/** Answers a message that is meant for the bot: a mention, or one in a direct message. Everything else is ignored. */
export async function onMessage(message: Message, talk: Talk): Promise<void> {
  const self = message.client.user.id
  const mentioned = message.mentions.users.has(self)
  if (message.author.bot || message.system || !(message.channel.isDMBased() || mentioned)) return
  const question = message.content.replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ').trim()
  const asker = messageAsker(message, talk.language, question)
  const t = locales[asker.language]
  if (!question)
    return void (await reply(message, asMessage({ nodes: [{ type: 'text', text: t.bot.emptyQuestion }] }, t)))
  const stopTyping = showTyping(message, talk)
  const growing = beginnings()
  let begun: Message | undefined
  const shownAll = growing.follow(async (card) => {
    begun = await (begun ? begun.edit(asMessage(card, t)) : reply(message, asMessage(card, t)))
  }, BETWEEN_EDITS)
  await talk.cancels.during(message.id, async (signal) => {
    const work = answerSaid(talk.bot, question, asker, message.id, { show: growing.push, signal })
    const answer = await work.finally(stopTyping)
    await shownAll()
    const isGrown = begun !== undefined && answer.audience === 'everyone'
    if (!isGrown && signal.reason instanceof Withdrawn) return
    try {
      await (begun && isGrown ? begun.edit(draw(answer, talk, asker)) : send(message, talk, asker, answer))
    } catch (error) {
      talk.log.warn(errorFields(error), 'discord: a message could not be answered')
      await sayOtherwise(message, talk, asker, answer)
    }
  })
}

/** The answer is there, so the person gets it. The same nonce in the same channel never stands there twice. */
async function sayOtherwise(message: Message, talk: Talk, asker: Asker, answer: Reply): Promise<void> {
  const { unconfirmed } = locales[asker.language].discord
  const card = { ...answer.card, nodes: [...quiet(unconfirmed).nodes, ...answer.card.nodes] }
  const isForAll = answer.audience === 'everyone' || message.channel.isDMBased()
  const inChannel = () => sendIn(message.channel, { ...draw(answer, talk, asker), ...onceFor(message) })
  const direct = () => message.author.send(draw({ ...answer, card }, talk, asker))
  await saidSomehow([...(isForAll ? [inChannel] : []), direct], talk, message.id)
}

/** Discord keeps one message of those with the same nonce. */
const onceFor = ({ id }: Message) => ({ nonce: `${id}-a`, enforceNonce: true })

function showTyping({ channel }: Message, { log }: Talk): () => void {
  const type = () => {
    if (!channel.isSendable()) return
    channel.sendTyping().catch((error) => log.debug(errorFields(error), 'discord: typing could not be shown'))
  }
  type()
  const timer = setInterval(type, TYPING)
  return () => clearInterval(timer)
}

/** In a channel, what only the asker may see goes to their direct messages. */
async function send(message: Message, talk: Talk, asker: Asker, answer: Reply) {
  const drawn = draw(answer, talk, asker)
  if (answer.audience === 'everyone' || message.channel.isDMBased())
    return void (await reply(message, { ...drawn, ...onceFor(message) }))
  const t = locales[asker.language]
  const sent = await message.author.send(drawn).then(
    () => true,
    () => false,
  )
  await reply(message, asMessage(quiet(sent ? t.discord.sentPrivately : t.discord.cannotSendPrivately), t))
}

async function reply(message: Message, drawn: MessageCreateOptions): Promise<Message | undefined> {
  try {
    return await message.reply({ ...drawn, failIfNotExists: false })
  } catch (error) {
    if (!isCode(error, [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory])) throw error
    return message.channel.isSendable() ? message.channel.send(drawn) : undefined
  }
}
