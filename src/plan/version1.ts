import { z } from 'zod'

/** A target as plan files and databases held it before bound, basis and direction were told apart. */
const oldTarget = z.looseObject({
  kind: z.enum(['exact', 'range', 'approximate', 'threshold', 'ceiling', 'date', 'qualitative']),
  floor: z.number().optional(),
  ceiling: z.number().optional(),
  /** The number itself is not enough, or too much. */
  exclusive: z.boolean().optional(),
  measure: z.enum(['total', 'level']).optional(),
})

const BOUNDS = {
  exact: ['exact', 'exact'],
  range: ['range', 'range'],
  approximate: ['approximate', 'approximate'],
  threshold: ['atLeast', 'moreThan'],
  ceiling: ['atMost', 'lessThan'],
} as const

interface OldAmount {
  kind: keyof typeof BOUNDS
  floor: number | undefined
  ceiling: number | undefined
  exclusive: boolean | undefined
}

/** The bound and the amounts of an old target; undefined where it contradicts itself. */
function amountOf({ kind, floor, ceiling, exclusive = false }: OldAmount) {
  const [amount, high] = kind === 'ceiling' ? [ceiling, floor] : [floor, ceiling]
  if (amount === undefined || (high !== undefined) !== (kind === 'range')) return undefined
  return {
    kind: 'amount' as const,
    bound: BOUNDS[kind][exclusive ? 1 : 0],
    amount,
    ...(high !== undefined && { high }),
  }
}

/**
 * A target in today's form. What has that form already is left as it is, and so is an old one that contradicts itself:
 * its mistakes are then told.
 */
function targetFromVersion1(target: unknown): unknown {
  const old = oldTarget.safeParse(target)
  if (!old.success) return target
  const { kind, measure, ...kept } = old.data
  if (kind === 'date' || kind === 'qualitative') return { ...kept, kind }
  const { floor, ceiling, exclusive, ...rest } = kept
  const amount = amountOf({ kind, floor, ceiling, exclusive })
  return amount ? { ...rest, ...amount, ...(measure === 'level' && { basis: 'level' }) } : target
}

/** A plan's document with every target in today's form. */
export function planFromVersion1(document: unknown): unknown {
  const plan = z.looseObject({ targets: z.array(z.unknown()) }).safeParse(document)
  return plan.success ? { ...plan.data, targets: plan.data.targets.map(targetFromVersion1) } : document
}
