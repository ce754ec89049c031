import { BUILD } from './kind.ts'
import type { Section } from './section.ts'

/** The words of one task. */
export interface TaskText {
  section: Section
  name: string
  /** Where the task is only a part of its clause. */
  quote?: string
}

const LONGEST = 45

/** Each paragraph of a clause is a task, named by its lead sentence; a clause of one paragraph is one task. */
export function paragraphTasks(section: Section): TaskText[] {
  const heading = section.heading ?? ''
  const paragraphs = section.lines
    .map((line, index) => (index === 0 ? afterHeading(line.text, heading) : line.text))
    .filter((text) => text.length > 12)
  if (paragraphs.length < 2) return [{ section, name: heading || leadOf(paragraphs[0] ?? section.path) }]
  return paragraphs.map((text) => ({ section, name: leadOf(text), quote: text }))
}

const afterHeading = (text: string, heading: string) => {
  const at = heading ? text.indexOf(heading) : -1
  return at < 0 ? text : text.slice(at + heading.length).replace(/^[。：:\s]+/, '')
}

/** The lead sentence, or its first words where it is long. */
function leadOf(text: string): string {
  const sentence = text.split(/[。；]/)[0] ?? text
  if (sentence.length <= LONGEST) return sentence.trim()
  const clauses = sentence.split('，')
  const verb = clauses.find((words) => BUILD.test(words.slice(0, 6)) && words.length >= 6) ?? clauses[0] ?? sentence
  return verb.length > LONGEST ? `${verb.slice(0, LONGEST - 1)}…` : verb.trim()
}

const STARTS =
  /^(?:重点)?(?:支持|加强|推动|推进|加快|促进|完善|建立|建设|开展|实施|培育|提升|健全|优化|强化|深化|发展|引导|鼓励|组织|构建|打造|突破|落实|扩大)/

/** Where one long paragraph holds several tasks, each sentence that begins with what is to be done is one. */
export function sentenceTasks(section: Section): TaskText[] {
  const text = section.lines.map((line) => line.text).join('\n')
  const sentences = [...text.matchAll(/[^。；]+[。；]?/g)].map((found) => found[0].trim())
  const tasks = sentences.slice(2).filter((sentence) => STARTS.test(sentence) && sentence.length > 10)
  if (tasks.length < 3) return [{ section, name: section.heading ?? leadOf(text) }]
  return tasks.map((quote) => ({ section, name: shortLead(quote), quote }))
}

const shortLead = (sentence: string) => {
  const words = (sentence.split(/[，。；]/)[0] ?? sentence).replace(/^重点支持/, '')
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
}
