import { fold } from '../../../text/index.ts'
import { simplified } from '../script.ts'

export interface Bodies {
  lead?: string
  participants?: string
}

/** What bodies do, as labels (牵头单位：) and verbs (由…牵头) name it. */
const LEAD_ROLES = '牵头|责任|主责|负责|主办|承办|承担|组织|实施|落实|推进|主管|督导|指导'
const SUPPORT_ROLES = '配合|参与|参加|协同|协作|协助|协办|支撑|支持|会同'
const BODIES = '单位|部门|机构|处室|科室|主体|地区|区县'

const LABEL = new RegExp(
  `(?:主要|市级|省级|区级|县级|第一|共同)?(${LEAD_ROLES}|${SUPPORT_ROLES})(?:${LEAD_ROLES}|${SUPPORT_ROLES}|[及和、])*(?:${BODIES})\\s*(?:[】\\]]\\s*:?|:)\\s*`,
  'g',
)
const COLUMN = new RegExp(`^(?:主要|市级|省级|区级|县级|第一|共同)?(${LEAD_ROLES}|${SUPPORT_ROLES}).{0,6}(?:${BODIES})`)
const TAKES_PART = new RegExp(`(?:${SUPPORT_ROLES})+$`)
const LEADS = new RegExp(`(?:共同|联合)?(?:${LEAD_ROLES})+$`)
const ROLE = new RegExp(`${LEAD_ROLES}|${SUPPORT_ROLES}|分工`)
const SUPPORTS = new RegExp(`^(?:${SUPPORT_ROLES})$`)
const BODY =
  /(?:部|委|委员会|局|办|办公室|厅|院|会|行|署|社|政府|中心|公司|集团|单位|区|县|市|省|部门|总局|总社|机构|联盟|学会|协会|大学)$/

/** A bracket after a sentence, or at the end of one: inside a sentence it only explains. */
const TRAILING_BRACKET =
  /[（(](?:(?<=[。；！”].)|(?=[^）)]{0,400}[）)][）)]?\s*(?:[。；\n]|$)))([^（）()]{0,400}(?:[（(][^（）()]{0,200}[）)][^（）()]{0,400}){0,8})[）)]/g

/** Who leads and who takes part, as the text states it; both left out where it does not. */
export function bodiesIn(text: string): Bodies & { brackets: number } {
  const leads: string[] = []
  const participants: string[] = []
  const brackets = [...text.matchAll(TRAILING_BRACKET)].map((found) => found[1] ?? '').filter(isResponsibility)
  for (const bracket of brackets) collect(bracket, leads, participants)
  for (const { role, names } of labelled(text)) (role === 'lead' ? leads : participants).push(names)
  return { brackets: brackets.length, ...joined('lead', leads), ...joined('participants', participants) }
}

/** Which role a label or the head of a column names: 牵头部门, 配合单位. */
export function roleOf(name: string): keyof Bodies | undefined {
  const role = COLUMN.exec(simplified(name))?.[1]
  if (!role) return undefined
  return SUPPORTS.test(role) ? 'participants' : 'lead'
}

/** The names of a list of bodies, divided alike. */
export const namesIn = (words: string): string =>
  words
    .split(/[\n,，;；]/)
    .map(clean)
    .filter(Boolean)
    .join('、')

interface Labelled {
  role: keyof Bodies
  names: string
}

/** 牵头单位：甲，支撑单位：乙 — each label governs up to the next, or to the end of its sentence or bracket. */
function labelled(text: string): Labelled[] {
  if (!/[:：】\]]/.test(text)) return []
  const folded = fold(simplified(text))
  const labels = [...folded.matchAll(LABEL)]
  return labels.flatMap((label, index) => {
    const start = label.index + label[0].length
    const words = text.slice(start, endOfNames(folded, start, labels[index + 1]?.index))
    const role: keyof Bodies = SUPPORTS.test(label[1] ?? '') ? 'participants' : 'lead'
    return words.split(/[\n,，;；]/).flatMap((part): Labelled[] => {
      const names = clean(part)
      return names ? [{ role: TAKES_PART.test(part.trim()) ? 'participants' : role, names }] : []
    })
  })
}

function endOfNames(folded: string, start: number, next: number | undefined): number {
  const limit = Math.min(next ?? folded.length, start + 400)
  let depth = 0
  for (let at = start; at < limit; at++) {
    const char = folded[at] ?? ''
    if (char === '(') depth++
    else if (char === ')' && depth-- === 0) return at
    else if (/[。\n】\]]/.test(char)) return at
    else if (/[,;]/.test(char) && /^.\s*(?:适用|[\p{Script=Han}]{2,6}:)/u.test(folded.slice(at, at + 12))) return at
  }
  return limit
}

const joined = (key: keyof Bodies, names: readonly string[]): Bodies => {
  const distinct = [...new Set(names.flatMap((name) => name.split('、')).filter(Boolean))]
  return distinct.length ? { [key]: distinct.join('、') } : {}
}

/** A bracket that names bodies, with a verb or as a bare list. */
function isResponsibility(words: string): boolean {
  if (/[:：]/.test(words)) return false
  const parts = words.split(/[，,；;。]/).filter(Boolean)
  if (parts.some((part) => LEADS.test(part) || TAKES_PART.test(part)) && ROLE.test(words))
    return parts.some(namesBodies)
  const names = words.split(/[、，,；;]/).filter((part) => part.trim() && !/\d.*[年月日]/.test(part))
  const bodies = names.every((name) => BODY.test(name.trim().replace(/等$/, '')))
  return bodies && (names.length >= 2 || OFFICE.test(words.trim()))
}

/** （市水利局）: one office of a government, and nothing else in the bracket but perhaps a day. */
const OFFICE = /^(?:[省市区县州旗]|国家|各)[\p{Script=Han}]{1,14}(?:局|委|办|厅|政府|管委会|集团|公司)(?:[，,].*)?$/u

const namesBodies = (part: string) =>
  part.split('、').some((name) =>
    BODY.test(
      name
        .replace(LEADS, '')
        .replace(TAKES_PART, '')
        .replace(/(?:按职责|等|分别|按.{0,6}分工)+$/, ''),
    ),
  )

function collect(bracket: string, leads: string[], participants: string[]): void {
  for (const part of bracket.split(/[，,；;。]/).map((words) => words.trim())) {
    if (!part || /不再列出|以下均|下同|第一位|排名第一|为牵头/.test(part)) continue
    const [first, joint] = part.split(/会同/)
    if (joint && first) {
      leads.push(clean(first))
      participants.push(clean(joint))
    } else if (TAKES_PART.test(part)) participants.push(clean(part))
    else if (LEADS.test(part) || BODY.test(part)) leads.push(clean(part))
  }
}

/** The names alone: 生态环境部牵头 → 生态环境部. */
const clean = (words: string) =>
  words
    .trim()
    .replace(/^[，,、;；\s]+|[，,、。；;\s]+$/g, '')
    .replace(TAKES_PART, '')
    .replace(LEADS, '')
    .replace(/(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|分别|共同|等)+$/, (found) => (found.endsWith('等') ? '等' : ''))
    .replace(/^由/, '')
    .trim()
