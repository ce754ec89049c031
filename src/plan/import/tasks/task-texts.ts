import { MAKES } from '../figures/index.ts'
import type { Section } from '../section.ts'
import type { Bodies } from './leads.ts'

/** The words of one task. */
export interface TaskText {
  section: Section
  name: string
  /** Where the task is only a part of its clause. */
  quote?: string
  /** The bodies of its row of a table. */
  bodies?: Bodies
  /** Those that a table elsewhere gives it: they count where its own words name none. */
  beside?: Bodies
}

const LONGEST = 45

/** What a clause is called: its heading, else its first words. */
export function taskNameOf(section: Section): string {
  if (section.heading) return named(section.heading)
  const [first, ...others] = section.lines
  const body = [first?.text.slice(section.bodyAt ?? 0) ?? '', ...others.map(({ text }) => text)].find((text) =>
    text.trim(),
  )
  return (body && openingOf(body)) || section.path
}

/** Each paragraph of a clause is a task, named by its lead sentence; a clause of one paragraph is one task. */
export function paragraphTasks(section: Section): TaskText[] {
  const paragraphs = section.lines
    .map((line, index) => (index === 0 ? line.text.slice(section.bodyAt ?? 0) : line.text))
    .filter((text) => text.length > 12 && !text.startsWith('|'))
  if (paragraphs.length < 2) return [{ section, name: taskNameOf(section) }]
  return paragraphs.map((text) => ({ section, name: openingOf(text), quote: text.trim() }))
}

/** 一是, 首先, 到2025年: they count and date what follows, and name nothing. */
const BEFORE_NAME =
  /^(?:(?:[一二三四五六七八九十]是要?|首先|其[一二三四五六]|第[一二三四五六][，,])[，,：:]?|(?:到|至|力争)?(?:20\d\d年(?:底|末|\d{1,2}月(?:底|末)?)?(?:之?前)?|“?十[三四五六]五”?(?:期?末|期间))[，,])/

const named = (words: string): string => {
  const rest = words.trim().replace(BEFORE_NAME, '').replace(BEFORE_NAME, '').trim()
  return rest || words.trim()
}

/** The lead sentence; where it is long, the phrase in it that says what is to be done. Never cut inside a phrase. */
function openingOf(text: string): string {
  const sentence = named(text.split(/[。；]/).find((part) => part.trim()) ?? text)
  if (sentence.length <= LONGEST) return sentence
  const phrases = sentence.split(/[，：:]/).map((phrase) => phrase.trim())
  const verb = phrases.find((words) => MAKES.test(words.slice(0, 6)) && words.length >= 6)
  return named(verb ?? phrases.find((words) => words.length >= 4) ?? sentence)
}

/** Verbs that a task begins with. */
export const STARTS =
  /^(?:着力|大力|奋力|聚力|积极|全力|全面|突出|重点)?(?:支持|抓好|办好|做好|守牢|稳住|扩充|巩固|改善|关爱|放大|坚持|解决|消除|保障|加强|推动|推进|加快|促进|完善|建立|建设|开展|实施|培育|提升|健全|优化|强化|深化|发展|引导|鼓励|组织|构建|打造|突破|落实|扩大)/

/** Where one long paragraph holds several tasks, each sentence that begins with what is to be done is one. */
export function sentenceTasks(section: Section): TaskText[] {
  const text = section.lines.map((line) => line.text).join('\n')
  const sentences = [...text.matchAll(/[^。；]+[。；]?/g)].map((found) => found[0].trim())
  const tasks = sentences.slice(2).filter((sentence) => STARTS.test(sentence) && sentence.length > 10)
  if (tasks.length < 3) return [{ section, name: taskNameOf(section) }]
  return tasks.map((quote) => ({ section, name: phraseOf(quote), quote }))
}

const phraseOf = (sentence: string) => (sentence.split(/[，。；]/)[0] ?? sentence).replace(/^重点支持/, '')
