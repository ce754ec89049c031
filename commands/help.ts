import { commandHelpCard, helpCard } from '../src/cards/help.ts'
import type { Command } from '../src/core/command.ts'
import { nearest } from '../src/core/nearest.ts'
import { option } from '../src/core/option-kinds.ts'
import { Problem } from '../src/core/problem.ts'
import { commandNamed } from '../src/locale/index.ts'
import { defineCommand, type World } from '../src/world.ts'

/** `help` describes the list it stands in. */
export const helpOn = (commands: () => readonly Command<World>[]) =>
  defineCommand({
    name: 'help',
    role: 'viewer',
    options: { command: option.text({ optional: true }) },
    async run({ input, member, t }) {
      if (!input.command) return { audience: 'asker', card: helpCard(commands(), member.role, t) }
      const word = input.command.replace(/^\//, '')
      const command = commands().find(({ name }) => name === commandNamed(word))
      if (command) return { audience: 'asker', card: commandHelpCard(command, t) }
      const close = nearest(
        word,
        commands().map(({ name }) => name),
      )
      throw new Problem(
        (words) => words.bot.unknownCommand(word) + (close.length ? words.bot.didYouMean(close) : words.bot.seeHelp),
      )
    },
  })
