import type { Database } from '../../src/database/open.ts'

/**
 * A database of which every statement, and every transaction as a whole, passes a gate before and after:
 * the gate may let it wait, fail, or never come back.
 */
export function gatedDatabase(database: Database, gate: () => Promise<void>): Database {
  const behind = new WeakMap<object, PromiseLike<unknown>>()

  async function through(run: () => PromiseLike<unknown>) {
    await gate()
    const result = await run()
    await gate()
    return result
  }

  /** Prisma's promises begin when somebody waits for them, and a list of them makes a transaction. */
  function gated(statement: PromiseLike<unknown>) {
    let begun: Promise<unknown> | undefined
    const begin = () => (begun ??= through(() => statement))
    const lazy = new Proxy(statement, {
      get: (target, name) =>
        name === 'then' || name === 'catch' || name === 'finally'
          ? (...args: unknown[]) => Reflect.apply(Reflect.get(begin(), name), begin(), args)
          : Reflect.get(target, name),
    })
    behind.set(lazy, statement)
    return lazy
  }

  const model = (table: object) =>
    new Proxy(table, {
      get: (target, method) => {
        const call = Reflect.get(target, method)
        return typeof call === 'function' ? (...args: unknown[]) => gated(Reflect.apply(call, target, args)) : call
      },
    })

  const transaction = (work: unknown, ...rest: unknown[]) => {
    const bare = Array.isArray(work) ? work.map((statement) => behind.get(statement) ?? statement) : work
    return through(() => Reflect.apply(database.$transaction, database, [bare, ...rest]))
  }

  return new Proxy(database, {
    get(target, name) {
      if (name === '$transaction') return transaction
      const value = Reflect.get(target, name)
      return typeof value === 'object' && value !== null && typeof name === 'string' ? model(value) : value
    },
  })
}
