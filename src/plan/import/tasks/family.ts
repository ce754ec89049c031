import type { Section } from '../section.ts'

/** Who stands under whom. */
export interface Family {
  /** The clauses right below, boxes left out. */
  childrenOf: (section: Section) => Section[]
  /** The clauses above, the nearest first. */
  aboveOf: (section: Section) => Section[]
}

export function familyOf(sections: readonly Section[]): Family {
  const children = new Map<string, Section[]>()
  const byPath = new Map(sections.map((section) => [section.path, section]))
  for (const section of sections) {
    if (section.parent === undefined || section.rank === 'box') continue
    const known = children.get(section.parent)
    if (known) known.push(section)
    else children.set(section.parent, [section])
  }
  const aboveOf = ({ parent }: Section): Section[] => {
    const above = parent === undefined ? undefined : byPath.get(parent)
    return above ? [above, ...aboveOf(above)] : []
  }
  return { childrenOf: ({ path }) => children.get(path) ?? [], aboveOf }
}
