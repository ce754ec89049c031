/** What a column holds, told by its head. */
export type ColumnKind = 'number' | 'name' | 'unit' | 'nature' | 'value' | 'text' | 'any'

const KINDS: readonly [RegExp, ColumnKind][] = [
  [/^(?:序号|编号|No\.?)$/i, 'number'],
  [/属性|性质|^类型$/, 'nature'],
  [/^(?:计[量算]|统计|度量)?单位$/, 'unit'],
  [/责任|牵头|配合|部门|主体|单位$|备注|说明|时限|时间/, 'text'],
  [/目标|现状|基[期数准]|完成值|计划|预计|任务量|数值|实际|实绩|累计|年均|(?:19|20)\d\d年?|\d月|“十.五”/, 'value'],
  [/指标|名称|项目|任务|内容|类别|领域|工程|事项|街镇|镇|区/, 'name'],
]

export const kindOf = (head: string, other: ColumnKind = 'text'): ColumnKind =>
  KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? other

const NATURE = /^(?:约束|预期|指导)性?$/
/** A value with at most a unit: ≥10, 25, 6.3m3, 95以上, —. */
const NUMBER =
  /^[〔［[（(]?(?:下降|降低|减少|增长|提[高升])?[＞>≥≤<＜约超近*＊]{0,2}\s?[-－]?\d[\d.,，]*(?:[-—–~～至]\d[\d.,，]*)?\s?[^\s，。、；：（(]{0,6}[〕］\]）)]?$|^[-—–－/]{1,3}$/
const NONE = /^[-—–－/]{1,3}$/
/** 完成市级考核要求, 持续改善, 城市100%，农村70%: a value in words. */
const SAID = /^(?:完成|达到|符合|持续|保持|逐年|优于)\p{Script=Han}{2,12}$|\d[%％]/u
/** 万平方米, %, 人/万人, 条（段）: short, and no number. */
const UNIT = /^[^\d\s，。、；：]{1,8}$/

export const isNature = (cell: string): boolean => /性$/.test(cell) && NATURE.test(cell)

export const isNumber = (cell: string): boolean => NUMBER.test(cell)

/** How well each kind of cell stands in a column of each kind: below nothing where it hardly can. */
const FITS: Record<'nature' | 'number' | 'none' | 'said' | 'short' | 'words', Record<ColumnKind, number>> = {
  nature: { nature: 4, number: -4, name: -4, unit: -4, value: -4, text: -4, any: -4 },
  number: { nature: -4, number: 1, name: -2, unit: -2, value: 2, text: -1, any: 0.5 },
  none: { nature: -1, number: -4, name: -2, unit: 0.5, value: 2, text: 0, any: 0.5 },
  said: { nature: -4, number: -4, name: 0.5, unit: -4, value: 1, text: 0, any: 0 },
  short: { nature: -4, number: -4, name: 1, unit: 2, value: -0.5, text: 0, any: 0 },
  words: { nature: -4, number: -4, name: 1, unit: -4, value: -0.5, text: 0, any: 0 },
}

export function fitOfRows(kind: ColumnKind, cell: string): number {
  if (cell === '') return 0
  if (NATURE.test(cell)) return FITS.nature[kind]
  if (NONE.test(cell)) return FITS.none[kind]
  if (NUMBER.test(cell)) return FITS.number[kind]
  if (SAID.test(cell)) return FITS.said[kind]
  return FITS[UNIT.test(cell) && (cell.length <= 5 || cell.includes('/')) ? 'short' : 'words'][kind]
}

/** How well cells stand below the heads that they are below. */
export const scoreOf = (cells: readonly string[], kinds: readonly ColumnKind[]): number =>
  cells.reduce((sum, cell, index) => sum + fitOfRows(kinds[index] ?? 'text', cell), 0)

/**
 * Puts the cells of a row below the heads that they fit, in order: a merged cell that stands in the row above only, or an
 * empty one, leaves its place empty. Undefined where they fit nowhere. Shapes: as many strings as there are heads.
 */
export function aligned(
  cells: readonly string[],
  kinds: readonly ColumnKind[],
): { cells: string[]; score: number } | undefined {
  const best = cells.length > kinds.length ? undefined : bestOf(cells, kinds)
  if (!best || best.score < 0) return undefined
  return { cells: best.places.map((place) => (place < 0 ? '' : (cells[place] ?? ''))), score: best.score }
}

interface Placing {
  score: number
  /** For each column which cell stands in it; -1 for none. */
  places: number[]
}

function bestOf(cells: readonly string[], kinds: readonly ColumnKind[]): Placing | undefined {
  // The best placing of the first so many cells in the columns so far.
  let best: (Placing | undefined)[] = [{ score: 0, places: [] }]
  for (const kind of kinds) {
    const next: (Placing | undefined)[] = best.map((one) => one && { score: one.score, places: [...one.places, -1] })
    for (const [count, one] of best.entries()) {
      const cell = cells[count]
      if (!one || cell === undefined) continue
      const placed = { score: one.score + fitOfRows(kind, cell), places: [...one.places, count] }
      const rival = next[count + 1]
      if (!rival || placed.score >= rival.score) next[count + 1] = placed
    }
    best = next
  }
  return best[cells.length]
}
