import type { Doubt, Section } from '../section.ts'

const VERBS =
  /^(?:加强|提升|完善|推进|强化|健全|建立|优化|推动|促进|深化|加快|实施|构建|培育|提高|扩大|支持|开展|创新|发展|做好|落实|打造|夯实|壮大|引导|规范|改善|保障|突破|拓展|组织)/

/** Longest sentence that can be a heading, measured on published plans. */
const LONGEST = 26

interface Heading {
  at: number
  text: string
}

/**
 * Some plans set the headings of their tasks into one running paragraph: 加强…研究。以…为对象，… 提升…水平。…
 * A section is cut there when its headings stand in a row, each with a body, and most begin with one verb.
 */
export function splitInlineHeadings(sections: readonly Section[]): { sections: Section[]; doubts: Doubt[] } {
  const parents = new Set(sections.map(({ parent }) => parent))
  const taken = new Set(sections.map(({ path }) => path))
  const doubts: Doubt[] = []
  const cut = sections.flatMap((section) => {
    const parts = isLeaf(section) && !parents.has(section.path) ? partsOf(section, taken) : []
    if (parts.length) doubts.push(doubtOf(parts.slice(1)))
    return parts.length ? parts : [section]
  })
  return { sections: cut, doubts }
}

const isLeaf = ({ rank, lines }: Section) => ['item', 'part', 'third'].includes(rank) && lines.length <= 2

const doubtOf = (found: readonly Section[]): Doubt => ({
  line: found[0]?.lines[0]?.number ?? 0,
  words: found.map(({ heading }) => heading).join('；'),
  say: (t) => t.import.inlineHeadings(found.length),
})

function partsOf(section: Section, taken: Set<string>): Section[] {
  const line = section.lines.at(-1)
  if (!line) return []
  const headings = headingsIn(line.text, section.lines.length === 1)
  if (headings.length < 3) return []
  const base = section.path.slice(0, section.path.length - (section.heading?.length ?? 0)).trim()
  const [first] = headings
  return [
    { ...section, lines: [...section.lines.slice(0, -1), { ...line, text: line.text.slice(0, first?.at).trim() }] },
    ...headings.map(
      (heading, index): Section => ({
        path: free(`${base} ${heading.text}`, taken),
        heading: heading.text,
        parent: section.path,
        rank: 'inline',
        bodyAt: heading.text.length + 1,
        lines: [{ ...line, text: line.text.slice(heading.at, headings[index + 1]?.at).trim() }],
      }),
    ),
  ]
}

/** A path that no other clause has. */
function free(path: string, taken: Set<string>): string {
  let own = path
  for (let count = 2; taken.has(own); count++) own = `${path} [${count}]`
  taken.add(own)
  return own
}

function headingsIn(text: string, numbered: boolean): Heading[] {
  const sentences = [...text.matchAll(/[^。]+。?/g)].map((found) => ({ at: found.index, text: found[0] }))
  const short = sentences.filter(
    (sentence, index) => index > (numbered ? 1 : 0) && isHeading(sentence.text) && hasBody(sentences[index + 1]?.text),
  )
  if (short.length < 3) return []
  const verb = commonVerb(short.map((sentence) => sentence.text.trim()))
  if (!verb) return []
  const known = new Set(short)
  const isBodyEnd = (sentence: Heading, before: Heading | undefined) =>
    sentence.at > (short[0]?.at ?? 0) && !known.has(sentence) && before !== undefined && !known.has(before)
  const joined = sentences.filter(
    (sentence, index) => isBodyEnd(sentence, sentences[index - 1]) && commaHeading(sentence.text, verb),
  )
  return [...short, ...joined]
    .sort((a, b) => a.at - b.at)
    .map((sentence) => ({
      at: sentence.at,
      text: sentence.text.trim().replace(/[，。].*$/s, ''),
    }))
}

const isHeading = (sentence: string) => {
  const words = sentence.trim()
  return words.length <= LONGEST + 1 && words.endsWith('。') && !/[，；：]/.test(words) && VERBS.test(words)
}

const hasBody = (sentence: string | undefined) => sentence !== undefined && sentence.trim().length > LONGEST

/** The verb that at least half of the headings begin with. */
function commonVerb(headings: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const heading of headings) counts.set(heading.slice(0, 2), (counts.get(heading.slice(0, 2)) ?? 0) + 1)
  return [...counts].find(([, count]) => count * 2 >= headings.length)?.[0]
}

/** The heading of the last task may run into its body with a comma. */
const commaHeading = (sentence: string, verb: string) => {
  const heading = /^([^，；：]{8,26})，/.exec(sentence.trim())?.[1]
  return heading?.startsWith(verb) ?? false
}
