import type { Section } from './section.ts'

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
export function splitInlineHeadings(sections: readonly Section[]): { sections: Section[]; found: Section[] } {
  const found: Section[] = []
  const cut = sections.flatMap((section) => {
    const parts = isLeaf(section, sections) ? partsOf(section) : []
    found.push(...parts.slice(1))
    return parts.length ? parts : [section]
  })
  return { sections: cut, found }
}

const isLeaf = (section: Section, all: readonly Section[]) =>
  (section.rank === 'item' || section.rank === 'part' || section.rank === 'third') &&
  section.lines.length <= 2 &&
  !all.some(({ parent }) => parent === section.path)

function partsOf(section: Section): Section[] {
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
        path: `${base} ${heading.text}`,
        heading: heading.text,
        parent: section.path,
        rank: 'inline',
        lines: [{ ...line, text: line.text.slice(heading.at, headings[index + 1]?.at).trim() }],
      }),
    ),
  ]
}

function headingsIn(text: string, numbered: boolean): Heading[] {
  const sentences = [...text.matchAll(/[^。]+。?/g)].map((found) => ({ at: found.index, text: found[0] }))
  const short = sentences.filter(
    (sentence, index) => index > (numbered ? 1 : 0) && isHeading(sentence.text) && hasBody(sentences[index + 1]?.text),
  )
  if (short.length < 3) return []
  const verb = commonVerb(short.map((sentence) => sentence.text.trim()))
  if (!verb) return []
  const isBodyEnd = (sentence: Heading, before: Heading | undefined) =>
    sentence.at > (short[0]?.at ?? 0) && !short.includes(sentence) && before !== undefined && !short.includes(before)
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
  const verbs = headings.map((heading) => heading.slice(0, 2))
  return verbs.find((verb) => verbs.filter((other) => other === verb).length * 2 >= verbs.length)
}

/** The heading of the last task may run into its body with a comma. */
const commaHeading = (sentence: string, verb: string) => {
  const heading = /^([^，；：]{8,26})，/.exec(sentence.trim())?.[1]
  return heading?.startsWith(verb) ?? false
}
