import { problem } from './document.ts'
import { LIMITS } from './limits.ts'
import type { RenderedLine } from './rendering.ts'

const STOP = /[。；;，,！!？?：:|]/
const NUMBER =
  /[\d０-９]+(?:[.．][\d０-９]+)*|[〇零一二两三四五六七八九十百千万亿兩萬億]+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion)\b/gi

/**
 * Every number is read with the words around it, up to the next stop, and quoted with them: that is what takes the
 * time and the space.
 * @throws Problem where there are more numbers than a plan can have, or too many without a stop between them
 */
export function refuseNumbers(lines: readonly RenderedLine[], file: string): void {
  const counted = lines.map(({ number, text }) => {
    const phrases = text.split(STOP).map((words) => ({ words, numbers: words.match(NUMBER)?.length ?? 0 }))
    return {
      number,
      numbers: sumOf(phrases, ({ numbers }) => numbers),
      read: sumOf(phrases, ({ words, numbers }) => numbers * words.length),
    }
  })
  const numbers = sumOf(counted, (line) => line.numbers)
  const read = sumOf(counted, (line) => line.read)
  if (numbers > LIMITS.numbers) throw problem((t) => t.tooManyNumbers(file, numbers))
  if (read <= LIMITS.phrases) return
  const longest = counted.reduce((one, other) => (other.read > one.read ? other : one))
  throw problem((t) => t.crammed(file, longest.number, longest.numbers))
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)
