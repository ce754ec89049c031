/** Work that is going on, so that a stop can wait for it. */
export interface Unfinished {
  follow<T>(work: Promise<T>): Promise<T>
  /** Resolves once all that is followed by now has ended, well or not. */
  done(): Promise<unknown>
}

export function unfinished(): Unfinished {
  const all = new Set<Promise<unknown>>()
  return {
    follow(work) {
      all.add(work)
      return work.finally(() => all.delete(work))
    },
    done: () => Promise.allSettled(all),
  }
}
