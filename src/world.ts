import type { Answerer } from './answer/answer.ts'
import type { Sees } from './answer/sees.ts'
import { type Command, commandsOf } from './core/command.ts'
import { option } from './core/option-kinds.ts'
import type { Reply } from './core/reply.ts'
import type { Database } from './database/open.ts'
import type { Library } from './plan/library.ts'
import type { Plan } from './plan/plan.ts'
import type { AccountName } from './progress/accounts.ts'

/** A model as the settings name it. */
export interface ModelInUse {
  name: string
  /** What its service may see. */
  sees: Sees
  /** Of the price list, where there is one. */
  currency: string | undefined
}

/** What a command works with, for what a person said. */
export interface World {
  database: Database
  /** Time zone of the office: it decides what day it is. */
  timezone: string
  admins: readonly AccountName[]
  library: Library
  /** The folder of the plan files. */
  plansDir: string
  /** The plan that was named, or that the channel is about. */
  plan: Plan
  answerer: Answerer
  /** The model that answers more fully, if there is one. */
  model: ModelInUse | undefined
}

export const defineCommand = commandsOf<World>()

/**
 * Lets a command be asked of any plan: `plan:` names it.
 * The buttons and the form of its reply then mean that plan too.
 */
export const onAnyPlan = (command: Command<World>): Command<World> => ({
  ...command,
  options: command.options.plan ? command.options : { ...command.options, plan: option.plan({ optional: true }) },
  async run(invocation) {
    const { input, world, formOf } = invocation
    if (!input.plan || command.options.plan) return command.run(invocation)
    const formOfPlan: typeof formOf = (name, raw) => formOf(name, { ...raw, plan: world.plan.slug })
    return meaning(await command.run({ ...invocation, formOf: formOfPlan }), world.plan)
  },
})

const meaning = (reply: Reply, { slug }: Plan): Reply => ({
  ...reply,
  card: {
    ...reply.card,
    nodes: reply.card.nodes.map((node) =>
      node.type === 'actions'
        ? { ...node, items: node.items.map((item) => ({ ...item, run: `${item.run} plan:${slug}` })) }
        : node,
    ),
  },
})
