import { words } from './words.ts'

/** A list inside a sentence, such as 地震、地质灾害、火灾、气象灾害等防灾减灾重点领域. */
export interface Enumeration {
  items: string[]
  /** What the members are, where the sentence says it: 防灾减灾重点领域. */
  of: string
  /** Text of the whole list. */
  raw: string
}

const OPENER = new RegExp(`^(?:${words.zh.openers.join('|')})+`, 'u')
const COUNT = /(?:等|这|共)?[一二三四五六七八九十两\d]+(?:个|项|类|种|大|方面|条|步)/u
const END = /等(?!级|于)/u

/** The first member without the verbs before it: 重点开展精准医疗 → 精准医疗. */
function opened(item: string): string {
  const bare = item
    .replace(/^"/, '')
    .replace(/^.{2,}在(?=.{2})/u, '')
    .replace(OPENER, '')
  const attribute = bare.lastIndexOf('的')
  return attribute >= 4 && bare.length - attribute > 2 ? bare.slice(attribute + 1) : bare
}

const JOINTS = [/和/u, /以及/u, /(?<![普涉以])及(?![时其])/u, /(?<![参给赋授])与/u]

/** The last member may be two: 生物制造和生物育种. */
function closed(item: string): string[] {
  const joint = JOINTS.map((pattern) => item.match(pattern)).find(
    (match) => match?.index !== undefined && match.index > 1,
  )
  if (joint?.index === undefined) return [item]
  const [left, right] = [item.slice(0, joint.index), item.slice(joint.index + joint[0].length)]
  return left.length >= 2 && right.length >= 2 ? [left, right] : [item]
}

function tailOf(part: string): { item: string; of: string } {
  const end = part.search(END)
  const count = part.search(COUNT)
  if (end > 0) return { item: part.slice(0, end), of: part.slice(end + 1) }
  if (count > 1) return { item: part.slice(0, count), of: part.slice(count).replace(COUNT, '') }
  const rest = part.search(/(?:为重点|为主|为核心|为对象|为目标|领域|行业)/u)
  if (rest > 1) return { item: part.slice(0, rest), of: part.slice(rest) }
  const verb = part.search(/开展|参与|进行|实施|推动|实现/u)
  return verb > 1 ? { item: part.slice(0, verb), of: part.slice(verb) } : { item: part, of: '' }
}

function enumerationIn(segment: string): Enumeration[] {
  const parts = segment.split('、')
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return []
  const { item, of } = tailOf(last)
  const items = [opened(parts[0] ?? ''), ...parts.slice(1, -1), ...closed(item)].map((text) =>
    text.replaceAll('"', '').trim(),
  )
  return items.every((text) => text.length > 0 && text.length <= 24 && !text.endsWith('的'))
    ? [{ items, of, raw: segment }]
    : []
}

/** Lists of a normalised Chinese sentence, the text between two commas at a time. */
export const enumerationsIn = (plain: string): Enumeration[] =>
  plain.split(/[,.;:。；：！？!?()（）]/u).flatMap(enumerationIn)
