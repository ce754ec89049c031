/** The candidates that are most like a mistyped word, best first; none that share too little with it. */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const wanted = word.toLowerCase()
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.max(1, Math.floor(candidate.length / 3)) || candidate.toLowerCase().startsWith(wanted),
    )
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** How many letters are missing, surplus, wrong, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let earlier: number[] = []
  let row = [0, ...to.map((_, index) => index + 1)]
  for (const [i, left] of from.entries()) {
    const next = [i + 1]
    for (const [j, right] of to.entries()) {
      const isSwapped = i > 0 && j > 0 && left === to[j - 1] && right === from[i - 1]
      const swapped = isSwapped ? (earlier[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY
      const replaced = (row[j] ?? 0) + (left === right ? 0 : 1)
      next.push(Math.min(replaced, swapped, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    earlier = row
    row = next
  }
  return row.at(-1) ?? 0
}
