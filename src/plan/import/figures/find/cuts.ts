const CUT =
  /[。;!?！？\n]|(?<!\b(?:approx|no|vs|fig|art|pp?|St|Dr|Mr|Ms))[.](?=\s+[“"‘(]?[A-Z£$€\d])|,(?!(?<=\d,)(?:\d{3}(?!\d)|\d\d(?:,\d\d)*,\d{3}(?!\d)))|:(?!(?<=\d:)\d)|$/g

/** 11所（其中2024年3所）: brackets with an amount of their own. */
const BRACKETS = /\((?=[^()]*\d)[^()]*\)/g

/** The pieces of a paragraph between its stops, each with the stop behind it. */
export function cuts(masked: string): { start: number; end: number; stop: string }[] {
  const found: { start: number; end: number; stop: string }[] = []
  const brackets = [...masked.matchAll(BRACKETS)].flatMap(({ 0: words, index }) => [
    { 0: '(', index },
    { 0: ')', index: index + words.length - 1 },
  ])
  const stops = [...masked.matchAll(CUT), ...brackets].sort((a, b) => a.index - b.index)
  let start = 0
  for (const { 0: stop, index } of stops) {
    const before = found.at(-1)
    if (index > start) found.push({ start, end: index, stop })
    else if (before && /[。;!?！？\n]/.test(stop)) before.stop = stop
    start = index + stop.length
  }
  return found
}
