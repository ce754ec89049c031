import { beginnings } from '../../core/beginning.ts'
import { Withdrawn } from '../../core/cancels.ts'
import { answerSaid } from '../../core/said.ts'
import { type Language, languageOf, locales } from '../../locale/index.ts'
import { askerOf, type Parts, type Speaker } from './parts.ts'
import { sendReply } from './send.ts'
import { BETWEEN_ADDITIONS, streamTo } from './stream.ts'

/** Something that was said to the bot: in a thread of its own, or in one that was there. */
export interface Question {
  speaker: Speaker
  text: string
  request: string
  newThread: boolean
  /** The message that asks: it can be deleted before it is answered. */
  message: string
}

/** Answers in the thread. */
export async function answer(parts: Parts, { speaker, text, request, newThread, message }: Question): Promise<void> {
  const language = await languageFor(parts, text, speaker.user)
  const { user, channel, thread } = speaker
  const target = { user, channel, thread, newThread, language }
  const asker = askerOf(parts, speaker, language)
  if (text === '') {
    const words = locales[language].bot.emptyQuestion
    return sendReply(parts, target, { audience: 'everyone', card: { nodes: [{ type: 'text', text: words }] } })
  }
  const growing = beginnings()
  const stream = streamTo(parts, speaker, target)
  const shownAll = growing.follow(stream.show, BETWEEN_ADDITIONS)
  await parts.cancels.during(message, async (signal) => {
    const reply = await answerSaid(parts.bot, text, asker, request, { show: growing.push, signal })
    await shownAll()
    const isGiven = await stream.end(reply)
    if (!isGiven && !(signal.reason instanceof Withdrawn)) await sendReply(parts, target, reply)
  })
}

async function languageFor({ people, language }: Parts, text: string, user: string): Promise<Language> {
  const person = await people.meet(user)
  return languageOf(text) ?? person.language ?? language
}
