import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { understand } from '../../src/plan/import/understand.ts'
import type { Plan, Target } from '../../src/plan/plan.ts'

export const pathOf = (name: string) => join(import.meta.dirname, 'plans', name)
export const textOf = (name: string) => readFileSync(pathOf(name), 'utf8')
export const planOf = (name: string): Plan => understand(textOf(name), { slug: 'test-plan' }).plan

/** White space and width aside, as clauses are compared. */
export const squashed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** A plan whose goals are the given sentences. */
export const goals = (sentences: string): Target[] =>
  understand(`测试数据：虚构方案\n一、主要目标\n到2025年，${sentences}\n二、重点任务\n（一）做好工作。落实责任。`, {})
    .plan.targets

/** A plan with the given words in one of its tasks. */
export const inTask = (sentences: string): Target[] =>
  understand(
    `测试数据：虚构方案\n一、主要目标\n到2025年，能力显著提升。\n二、重点任务\n（一）做好工作。${sentences}`,
    {},
  ).plan.targets.filter(({ clause }) => clause.startsWith('二'))

export const brief = ({ wording, kind, bound, amount, high, unit, basis }: Target): string =>
  [wording, ...(kind === 'amount' ? [bound, amount, high, unit, basis] : [kind])]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
