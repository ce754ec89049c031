import type { Payer } from '../answer/asking.ts'
import type { Purse, Receipt } from '../answer/model/index.ts'
import type { Database } from '../database/open.ts'
import { dayIn } from '../progress/schedule.ts'
import { limitsOf } from './limits.ts'
import { costOf, type Prices } from './prices.ts'

const KEPT_MS = 90 * 86_400_000

interface PurseParts {
  database: Database
  timezone: string
  /** Without them costs are not known. */
  prices?: Prices | undefined
  now(): Date
}

/**
 * The purse in the database, shared by every process. Tokens are put down before they are counted up: of several
 * questions at once too many may be refused, but never are more set aside than the limits allow.
 */
export function purseOf({ database, timezone, prices, now }: PurseParts): Purse {
  async function take(payer: Payer, tokens: number): Promise<Receipt | undefined> {
    const askedAt = now()
    const day = dayIn(timezone, askedAt)
    await database.modelUse.deleteMany({ where: { askedAt: { lt: new Date(askedAt.getTime() - KEPT_MS) } } })
    const { id } = await database.modelUse.create({ data: { ...payer, day, tokens, askedAt } })
    if (await isOver(database, payer, day)) {
      await database.modelUse.delete({ where: { id } })
      return undefined
    }
    return {
      async settle(spent) {
        const data = { ...spent, tokens: spent.input + spent.output, cost: prices ? costOf(spent, prices) : null }
        await database.modelUse.update({ where: { id }, data })
      },
    }
  }
  return { take }
}

async function isOver(database: Database, { workspace, person }: Payer, day: string): Promise<boolean> {
  const limits = await limitsOf(database, workspace)
  const sum = async (where: object) => {
    const { _sum } = await database.modelUse.aggregate({ where: { workspace, day, ...where }, _sum: { tokens: true } })
    return _sum.tokens ?? 0
  }
  return (await sum({})) > limits.total || (await sum({ person })) > limits.person
}
