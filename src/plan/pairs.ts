/** A part of an earlier version with the same part of a later one. */
export type Pair<Part> = readonly [Part, Part]

/** A way to tell that two parts are the same one. */
export interface Way<Part> {
  /** What has to be alike. */
  key(part: Part): string
  /** What has to be so besides. */
  also?(one: Part, other: Part): boolean
  /**
   * Several parts may say the same: they are paired in their order. Else only a part is paired that is the only one of
   * its version to say so, since nobody could tell which of several is which.
   */
  several?: true
}

/** A way that goes by the earlier version and by the later one. */
export type Ways<Part> = readonly (readonly [before: Way<Part>, after: Way<Part>])[]

/** What two versions have in common by the first way that tells, each part at most once. */
export function pairedBy<Part>(before: readonly Part[], after: readonly Part[], ways: Ways<Part>): Pair<Part>[] {
  const pairs: Pair<Part>[] = []
  const [gone, found] = [new Set<Part>(), new Set<Part>()]
  for (const [old, now] of ways) {
    const others = grouped(after, found, now.key)
    for (const [words, ones] of grouped(before, gone, old.key))
      for (const [one, other] of alike(ones, others.get(words) ?? [], now)) {
        pairs.push([one, other])
        gone.add(one)
        found.add(other)
      }
  }
  return pairs
}

function alike<Part>(ones: readonly Part[], others: readonly Part[], { also, several }: Way<Part>): Pair<Part>[] {
  if (!several && (ones.length > 1 || others.length > 1)) return []
  return ones.flatMap((one, at): Pair<Part>[] => {
    const other = others[at]
    return other === undefined || (also && !also(one, other)) ? [] : [[one, other]]
  })
}

function grouped<Part>(parts: readonly Part[], without: ReadonlySet<Part>, key: (part: Part) => string) {
  const groups = new Map<string, Part[]>()
  for (const part of parts) {
    if (without.has(part)) continue
    const group = groups.get(key(part))
    if (group) group.push(part)
    else groups.set(key(part), [part])
  }
  return groups
}
