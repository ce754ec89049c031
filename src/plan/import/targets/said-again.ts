import { scaled } from '../../../text/index.ts'
import type { Aim } from '../figures/index.ts'
import type { TargetDraft } from './drafts.ts'

/** 2万亿元 and 20000亿元 are as much. */
export const sizeOf = ({ amount = 0, unit }: Pick<TargetDraft, 'amount' | 'unit'>): string =>
  (amount * scaled(unit).scale).toPrecision(9)

/**
 * A row of indicators that repeats a sentence counts once, as the target of the sentence; that it is binding, and where it
 * starts from, only the row says.
 */
export function withRows(drafts: readonly TargetDraft[], rows: readonly Aim[]): TargetDraft[] {
  const bySize = new Map<string, Aim[]>()
  for (const row of rows) bySize.get(sizeOf(row))?.push(row) ?? bySize.set(sizeOf(row), [row])
  return drafts.map((draft) => {
    const row = bySize.get(sizeOf(draft))?.find(({ name }) => isSameName(name, draft.name))
    if (!row || draft.kind !== 'amount') return draft
    const { nature, baseline } = row
    return {
      ...draft,
      ...(nature && !draft.nature && { nature }),
      ...(baseline && !draft.baseline && draft.basis === 'level' && { baseline }),
    }
  })
}

/** 城镇调查失业率, 全市城镇调查失业率: all the characters of the shorter are in the longer, in their order. */
function isSameName(one: string, other: string): boolean {
  const [short, long] = [one, other].map(bare).sort((a, b) => a.length - b.length)
  let at = 0
  for (const letter of short ?? '') at = (long?.indexOf(letter, at) ?? -1) + 1 || Number.POSITIVE_INFINITY
  return (short?.length ?? 0) > 1 && at <= (long?.length ?? 0)
}

const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]|[（(].*$/gu, '')
