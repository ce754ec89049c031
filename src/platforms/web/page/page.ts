import type { Language } from '../../../locale/index.ts'
import { LINE_LIMIT, type SessionView, type Who } from '../protocol.ts'
import { client, Failure } from './client.ts'
import { type Composer, createComposer } from './composer.ts'
import { createLog, type Log } from './log.ts'
import type { Room } from './room.ts'
import { enter, loadEarlier, type Rooms, roomOf } from './rooms.ts'
import { remember, whoIn } from './settings.ts'
import { drawShell, type ShellContext } from './shell.ts'
import { say, showForm } from './talk.ts'
import { drawWelcome } from './welcome.ts'
import { wordsIn } from './words.ts'

/** What outlives a change of channel or language. */
export interface Kept {
  rooms: Rooms
  draft: { text: string; sent: string[] }
  /** What the page that is drawn now does; each drawing puts its own in place. */
  now: {
    /** Draws a room again, if it is the one in view. */
    show(room: Room, own?: boolean): void
    /** Tells the person what went wrong. */
    tell(error: unknown): void
    /** Ends what it follows. */
    leave(): void
    focusComposer(): void
  }
}

/** Draws the whole page for a session: once, and again when the channel or the language changes. */
export function drawPage(kept: Kept, session: SessionView, who: Who = whoIn(session)) {
  const room = roomOf(kept.rooms, who.channel)
  const { log, composer } = conversation(kept, session, who, room)
  const shell = drawShell(shellContext(kept, session, who), log.element, composer.element)
  const t = wordsIn(who.language)
  document.documentElement.lang = who.language === 'zh' ? 'zh-CN' : 'en'
  document.title = `${t.title} · ${t.tagline}`
  document.body.replaceChildren(shell.element)
  remember(who)
  kept.now.leave()
  const tell = (error: unknown) => shell.state('lost', sentenceOf(error, who.language))
  kept.now = {
    show: (changed, own) => changed === room && log.show(room, own),
    tell,
    leave: enter(room, who, { changed: () => log.show(room), state: shell.state, failed: tell }),
    focusComposer: composer.focus,
  }
  log.show(room, true)
}

function conversation(kept: Kept, session: SessionView, who: Who, room: Room): { log: Log; composer: Composer } {
  const t = wordsIn(who.language)
  const where = () => ({ who: { ...who }, room, show: () => kept.now.show(room, true) })
  const run = (line: string) => void say(line, where())
  const log = createLog({
    t,
    run,
    open: (form) => showForm(form, where()),
    language: who.language,
    welcome: drawWelcome(session.commands, t, run),
    async loadEarlier() {
      await loadEarlier(room, who).catch(kept.now.tell)
      log.show(room)
    },
  })
  const composer = createComposer({
    t,
    draft: kept.draft,
    commands: session.commands,
    limit: LINE_LIMIT,
    suggest: (source, query) => client.suggest(who, source, query),
    send: run,
  })
  return { log, composer }
}

function shellContext(kept: Kept, session: SessionView, who: Who): ShellContext {
  const open = (channel: string, known = session) => {
    drawPage(kept, known, { ...who, channel })
    kept.now.focusComposer()
  }
  const create = async (name: string) => {
    try {
      const made = await client.createChannel(who, name)
      const channels = session.channels.filter(({ id }) => id !== made.id)
      open(made.id, { ...session, channels: [...channels, made] })
      return undefined
    } catch (error) {
      return sentenceOf(error, who.language)
    }
  }
  return {
    t: wordsIn(who.language),
    session,
    who,
    open,
    create: session.newChannels ? create : undefined,
    actAs(id) {
      who.as = session.identities.find((identity) => identity.id === id)?.id ?? who.as
      remember(who)
    },
    speak: (id) => void speak(kept, who, id === 'en' ? 'en' : 'zh').catch(kept.now.tell),
  }
}

/** In another language, with the focus where the person chose it. */
async function speak(kept: Kept, who: Who, language: Language) {
  const session = await client.session(language)
  drawPage(kept, session, { ...who, language })
  document.querySelector<HTMLInputElement>('.segments.language input:checked')?.focus()
}

const sentenceOf = (error: unknown, language: Language) =>
  error instanceof Failure ? error.message : wordsIn(language).refused.bug
