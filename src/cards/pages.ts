import type { Node } from '../core/reply.ts'
import type { Sentences } from '../locale/index.ts'

export interface Page<T> {
  shown: T[]
  /** From 1. */
  page: number
  pages: number
}

/** A page of a list; a page past the end is the last one. */
export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(page, pages)
  return { shown: items.slice((at - 1) * size, at * size), page: at, pages }
}

/** Where one is, and buttons to the pages beside; nothing where there is one page. `line` asks for the list again. */
export function pageNodes({ page, pages }: Page<unknown>, line: string, t: Sentences): Node[] {
  if (pages === 1) return []
  const to = (label: string, number: number) => ({ label, run: `${line} page:${number}` })
  const items = [
    ...(page > 1 ? [to(t.plan.previousPage, page - 1)] : []),
    ...(page < pages ? [to(t.plan.nextPage, page + 1)] : []),
  ]
  return [
    { type: 'text', text: t.plan.page(page, pages), tone: 'quiet' },
    { type: 'actions', items },
  ]
}
