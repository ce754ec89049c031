import type { Section } from '../section.ts'
import { lineage } from '../targets/index.ts'

/** Who stands under whom. */
export interface Family {
  /** The clauses right below, boxes left out. */
  childrenOf: (section: Section) => Section[]
  /** The clauses above, the nearest first. */
  aboveOf: (section: Section) => Section[]
}

export function familyOf(sections: readonly Section[]): Family {
  const children = new Map<string, Section[]>()
  for (const section of sections) {
    if (section.parent === undefined || section.rank === 'box') continue
    const known = children.get(section.parent)
    if (known) known.push(section)
    else children.set(section.parent, [section])
  }
  return {
    childrenOf: ({ path }) => children.get(path) ?? [],
    aboveOf: (section) => lineage(section, sections).slice(1),
  }
}
