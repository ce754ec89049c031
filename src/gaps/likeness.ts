/** How alike two questions are, from 0 to 1: the share of character pairs (or words) they have in common. */
export function likeness(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)]
  const common = [...left].filter((piece) => right.has(piece)).length
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}

const ASKING =
  /请问|方案|计划|有没有|是不是|什么|哪些|哪个|多少|怎么|如何|的|了|吗|呢|啊|是|有|要|会|what|which|how|who|when|is|are|the|of|does|do|for|in|a/giu

function piecesOf(text: string): Set<string> {
  const plain = text.normalize('NFKC').toLowerCase()
  const telling = plain
    .replace(/[a-z]+/g, (word) => (word.replace(ASKING, '') ? word : ' '))
    .replace(/\p{Script=Han}+/gu, (run) => run.replace(ASKING, ' '))
  const words = telling.match(/[a-z]+|\d+/g) ?? []
  const pairs = (telling.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
  return new Set([...words, ...pairs])
}
