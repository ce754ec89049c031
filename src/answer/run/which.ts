import type { Target } from '../../plan/plan.ts'
import { amountsIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import type { View } from '../view.ts'
import type { Finding, Found } from './finding.ts'
import { termsOf } from './hits.ts'
import { citationOf } from './quote.ts'
import { type Amount, amountAimed, isSame } from './same.ts'

/** Targets and sentences that have an amount, those first that fit the rest of the question. */
export function holding(view: View, amount: Amount, text: string): { targets: Target[]; findings: Finding[] } {
  const { index } = view
  const terms = termsOf(view, text).filter(({ word }) => !/\d/.test(word))
  const own = index.plan.targets.filter((target) => {
    const stated = amountAimed(target)
    return stated !== undefined && isSame(amount, stated)
  })
  const rated = own
    .map((target) => ({ target, fit: index.cover(terms, `${target.name} ${target.quote}`) }))
    .sort((a, b) => b.fit - a.fit)
  const [best] = rated
  const targets = rated.filter(({ fit }) => best && fit >= best.fit * 0.8).map(({ target }) => target)
  const passages = index.passages
    .filter(({ text: sentence }) => amountsIn(sentence).some((one) => isSame(amount, one)))
    .map((passage) => ({ passage, fit: index.cover(terms, passage.full) }))
    .sort((a, b) => b.fit - a.fit)
  return {
    targets,
    findings: passages.map(({ passage }): Finding => ({ type: 'quote', citation: citationOf(index, passage) })),
  }
}

const MOST = 3

/** 50个是哪一项的目标: what has that amount. */
export function whichFor(view: View, intent: Intent): Found | undefined {
  const found = intent.amounts.map((amount) => holding(view, amount, intent.text))
  const targets = found.flatMap((one) => one.targets).slice(0, MOST)
  const quotes = found.flatMap((one) => one.findings).slice(0, MOST)
  if (!targets.length && !quotes.length) return undefined
  return { findings: [...targets.map((target): Finding => ({ type: 'target', target })), ...quotes] }
}
