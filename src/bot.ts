import { randomBytes } from 'node:crypto'
import type { Bot, Reading, Request } from './core/bot.ts'
import { isBeyond } from './core/carriers.ts'
import {
  type Command,
  type Member,
  type Misfit,
  ROLES,
  type Role,
  roleLabel,
  type Surroundings,
} from './core/command.ts'
import { formOf, formReply } from './core/filled-form.ts'
import type { Form } from './core/form.ts'
import { readInput, readValue, type Said, type Vocabulary } from './core/input.ts'
import { nearest } from './core/nearest.ts'
import type { RawInput } from './core/option.ts'
import type { Account, Asker } from './core/platform.ts'
import { Problem, type Sentence } from './core/problem.ts'
import type { Action, Reply } from './core/reply.ts'
import { readTyped, wordsOf } from './core/typed.ts'
import { within } from './core/within.ts'
import { SilentDatabase, troubleOf } from './database/trouble.ts'
import { type CommandName, commandNamed, locales, type Sentences } from './locale/index.ts'

interface Parts<World> {
  commands: readonly Command<World>[]
  /** What a command works with, for what this person said. */
  worldFor(said: Said): World
  vocabulary: Vocabulary
  memberOf(account: Account): Promise<Member>
  now(): Date
  /** Reports a bug, with the reference that the person was given. */
  report(error: unknown, reference: string, request: Request): void
}

/** Everything a platform needs, over one list of commands. */
export function createBot<World>(parts: Parts<World>): Bot {
  return {
    commands: parts.commands,
    read: (line, asker) => read(parts, line, asker),
    form: (name, raw, asker) => formFor(parts, find(parts, name), raw, asker),
    suggest: (source, query, asker, raw = {}) => parts.vocabulary.suggest(source, query, { asker, raw }),
    handle: (request) => handle(parts, request),
  }
}

function find<World>({ commands }: Parts<World>, name: string): Command<World> {
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) throw unknownCommand(name)
  return command
}

/** Decides what a typed line comes to. Nothing typed is dropped: what fits nowhere is shown in the form. */
function read<World>(parts: Parts<World>, line: string | readonly string[], asker: Asker): Reading {
  const words = typeof line === 'string' ? wordsOf(line) : line.map((value) => ({ source: value, value, before: ' ' }))
  const [first, ...rest] = words
  const name = first?.value.trim() ? commandNamed(first.value.replace(/^\//, '')) : 'plan'
  const command = parts.commands.find((candidate) => candidate.name === name)
  if (!command) {
    const whole = words
      .map((word) => word.before + word.source)
      .join('')
      .trim()
    return { type: 'reply', reply: problemReply(unknownCommand(first?.value ?? '', whole), locales[asker.language]) }
  }
  const context = { asker, vocabulary: parts.vocabulary }
  const { raw, surplus } = readTyped(command, rest, (option, value, named) => {
    const declared = command.options[option]
    return declared !== undefined && 'value' in readValue(declared, value, { ...context, raw: named })
  })
  if (surplus.length) return { type: 'reply', reply: surplusReply(parts, command, raw, surplus, asker) }
  // What it asks for cannot be given here: running it says so, once it is known that the person may.
  if (isBeyond(asker.place.platform, command)) return { type: 'run', command: command.name, raw: {} }
  const around = { ...context, world: parts.worldFor({ asker, raw }), now: parts.now() }
  const { misfits } = readInput(command, raw, around)
  if (!misfits.length) return { type: 'run', command: command.name, raw }
  return { type: 'form', form: formIn(command, raw, misfits.filter(isMistake), around) }
}

/** A field that is still empty is not yet a mistake. */
const isMistake = ({ missing }: Misfit) => !missing

function formFor<World>(parts: Parts<World>, command: Command<World>, raw: RawInput, asker: Asker) {
  const around = { world: parts.worldFor({ asker, raw }), asker, vocabulary: parts.vocabulary, now: parts.now() }
  const { misfits } = readInput(command, raw, around)
  return formIn(command, raw, misfits.filter(isMistake), around)
}

const formIn = <World>(
  command: Command<World>,
  raw: RawInput,
  misfits: readonly Misfit[],
  around: Surroundings<World>,
): Form => formOf(command, raw, misfits, locales[around.asker.language], command.asks?.(raw, around))

async function handle<World>(parts: Parts<World>, request: Request): Promise<Reply> {
  const t = locales[request.asker.language]
  let begun = false
  try {
    const command = find(parts, request.command)
    const member = await askedInTime(parts.memberOf(request.asker.account))
    allowed(command, member.role, request.asker.account)
    const { asker, raw, attachments = {} } = request
    if (isBeyond(asker.place.platform, command)) throw new Problem((words) => words.bot.noFilesHere)
    const { vocabulary } = parts
    const world = parts.worldFor({ asker, raw })
    const now = parts.now()
    const { input, misfits } = readInput(command, raw, { world, asker, vocabulary, now, attachments })
    if (!input) return formReply(formIn(command, raw, misfits, { world, asker, now }), t)
    const { waiting = {} } = request
    const formOf = (name: CommandName, filled: RawInput) =>
      formFor(parts, allowed(find(parts, name), member.role, asker.account), filled, asker)
    begun = true
    const called = { input, asker, member, request: request.request, now, t, world }
    return await command.run({ ...called, waiting, attachments, formOf })
  } catch (error) {
    if (error instanceof Problem) return problemReply(error, t)
    const reference = randomBytes(4).toString('hex')
    parts.report(error, reference, request)
    return problemReply(new Problem(sentenceFor(error, begun, reference)), t)
  }
}

/** Whoever waits is told this soon that the record does not answer; until it has, nothing is begun. */
const RECORD_WITHIN_MS = 2000

async function askedInTime(asked: Promise<Member>): Promise<Member> {
  const member = await within(RECORD_WITHIN_MS, asked)
  if (!member) throw new SilentDatabase()
  return member
}

/** A database that cannot do its work is no bug; what was begun may still have been done. */
function sentenceFor(error: unknown, begun: boolean, reference: string): Sentence {
  const trouble = troubleOf(error)
  if (!trouble) return (t) => t.bot.bug(reference)
  if (trouble === 'full' || trouble === 'readOnly') return (t) => t.bot.database[trouble]
  return ({ bot }) => bot.database[trouble] + bot.betweenSentences + bot.database[begun ? 'unclear' : 'nothingDone']
}

function allowed<World>(command: Command<World>, role: Role, { howToRise }: Account): Command<World> {
  if (ROLES.indexOf(role) >= ROLES.indexOf(command.role)) return command
  throw new Problem((t) =>
    t.bot.notAllowed(roleLabel(command.role, t), roleLabel(role, t), howToRise?.(t) ?? t.bot.askAdmin),
  )
}

function unknownCommand(word: string, line = ''): Problem {
  return new Problem(
    (t) => {
      const names = Object.entries(t.commands).flatMap(([name, text]) => [name, text.name])
      const close = nearest(word, [...new Set(names)])
      return [t.bot.unknownCommand(word.slice(0, 40)), close.length ? t.bot.didYouMean(close) : '', t.bot.seeHelp]
        .filter(Boolean)
        .join(t.bot.betweenSentences)
    },
    (t) => [
      ...(line.length > word.length || /\p{Script=Han}|[?？]/u.test(word) ? askAction(line || word, t) : []),
      { label: t.bot.showHelp, run: 'help' },
    ],
  )
}

const askAction = (question: string, t: Sentences): Action[] =>
  question.length <= 80 ? [{ label: t.bot.askThis, run: `ask ${question}`, main: true }] : []

function problemReply(problem: Problem, t: Sentences): Reply {
  const actions = problem.actions(t)
  return {
    audience: 'asker',
    failed: true,
    card: {
      nodes: [
        { type: 'text', text: problem.sentence(t), tone: 'warning' },
        ...(actions.length ? [{ type: 'actions' as const, items: actions }] : []),
      ],
    },
  }
}

function surplusReply<World>(
  parts: Parts<World>,
  command: Command<World>,
  raw: RawInput,
  surplus: string[],
  asker: Asker,
): Reply {
  const t = locales[asker.language]
  const hasOptions = Object.keys(command.options).length > 0 && !isBeyond(asker.place.platform, command)
  return {
    ...problemReply(new Problem(() => t.bot.surplus(surplus.join(' ').slice(0, 200))), t),
    ...(hasOptions && { form: formFor(parts, command, raw, asker) }),
  }
}
