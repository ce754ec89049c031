import { type Signs, standingSigns } from '../../../src/answer/run/ranking/signs.ts'
import { type Ranking, weighed } from '../../../src/answer/run/ranking/weights.ts'
import { answersTrained, chanceOf, orderTrained, scaleFor } from './descent.ts'
import type { Sample } from './samples.ts'

/** A question whose sentences were put in order by what was trained on other plans. */
export interface Judged {
  sample: Sample
  /** Of the sentence that came first. */
  signs: Signs
  right: boolean
  /** Which of the sentences are right, in that order. */
  ordered: boolean[]
}

const FOLDS = Array.from({ length: 8 }, (_, fold) => fold)

/** Splits by plan, so that a plan is never judged by what was learned from it. */
function foldsOf(samples: readonly Sample[]): (sample: Sample) => number {
  const plans = [...new Set(samples.map(({ plan }) => plan))].sort()
  return ({ plan }) => plans.indexOf(plan) % FOLDS.length
}

function orderTrainer(samples: readonly Sample[]) {
  const scale = scaleFor(samples.flatMap(({ signs }) => signs))
  const groups = new Map(samples.map((sample) => [sample, { rows: sample.signs.map(scale.row), right: sample.right }]))
  return (some: readonly Sample[]): Ranking['order'] =>
    scale.unscaled(
      orderTrained(
        some.flatMap((sample) => groups.get(sample) ?? []),
        scale.names.length,
      ),
    ).weights
}

function judgedBy(order: Ranking['order'], sample: Sample): Judged {
  const worths = sample.signs.map((signs) => weighed(order, signs))
  const places = worths.map((_, at) => at).sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0))
  const [top = 0] = places
  return {
    sample,
    signs: { ...sample.signs[top], ...sample.asked, ...standingSigns(worths, top) },
    right: sample.right[top] === true,
    ordered: places.map((at) => sample.right[at] === true),
  }
}

/** Every question, its sentences put in order by what was trained on other plans. */
export function judgedOn(samples: readonly Sample[]): Judged[] {
  const [foldOf, order] = [foldsOf(samples), orderTrainer(samples)]
  return FOLDS.flatMap((fold) => {
    const weights = order(samples.filter((sample) => foldOf(sample) !== fold))
    return samples.filter((sample) => foldOf(sample) === fold).map((sample) => judgedBy(weights, sample))
  })
}

function answersTrainer(judged: readonly Judged[]) {
  const scale = scaleFor(judged.map(({ signs }) => signs))
  const rows = new Map(judged.map((one) => [one, scale.row(one.signs)]))
  const trained = (some: readonly Judged[]) =>
    answersTrained(
      some.flatMap((one) => rows.get(one) ?? []),
      some.map(({ right }) => right),
    )
  return { scale, rows, trained }
}

/** How sure it is of the first sentence of every question, by what was trained on other plans. */
export function suresOf(judged: readonly Judged[]): { judged: Judged; sure: number }[] {
  const foldOf = foldsOf(judged.map(({ sample }) => sample))
  const { rows, trained } = answersTrainer(judged)
  return FOLDS.flatMap((fold) => {
    const weights = trained(judged.filter(({ sample }) => foldOf(sample) !== fold))
    return judged
      .filter(({ sample }) => foldOf(sample) === fold)
      .map((one) => ({ judged: one, sure: chanceOf(rows.get(one) ?? new Float64Array(), weights) }))
  })
}

const shortened = (all: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(all).map(([name, weight]) => [name, Number(weight.toFixed(3))]))

/** Trains both models: the second on what the first does with plans that it was not trained on. */
export function rankingFrom(samples: readonly Sample[], judged = judgedOn(samples)): Ranking {
  const { scale, trained } = answersTrainer(judged)
  const { weights, bias } = scale.unscaled(trained(judged))
  return {
    order: shortened(orderTrainer(samples)(samples)),
    answers: shortened(weights),
    bias: Number(bias.toFixed(3)),
  }
}
