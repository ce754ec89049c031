import { fold } from '../../../text/index.ts'
import { simplified } from '../script.ts'
import { ACTING, clean, type Duty, dutiesIn, LEAD_ROLES, MARKED, SUPPORT_ROLES, TAKES_PART } from './duties.ts'

export interface Bodies {
  lead?: string
  participants?: string
}

const BODIES = '单位|部门|机构|处室|科室|主体|地区|区县'

const LABEL = new RegExp(
  `(?:主要|市级|省级|区级|县级|第一|共同)?(${LEAD_ROLES}|${SUPPORT_ROLES})(?:${LEAD_ROLES}|${SUPPORT_ROLES}|[及和、])*(?:(?:${BODIES})\\s*[】\\]]\\s*:?|(${BODIES})?\\s*:)\\s*`,
  'g',
)
/** 牵头：甲局 begins a phrase. */
const BEGINS = /(?:^|[(（,;。\s|])$/
const COLUMN = new RegExp(`^(?:主要|市级|省级|区级|县级|第一|共同)?(${LEAD_ROLES}|${SUPPORT_ROLES}).{0,6}(?:${BODIES})`)
const ROLE = new RegExp(`${LEAD_ROLES}|${SUPPORT_ROLES}|分工`)
const SUPPORTS = new RegExp(`^(?:${SUPPORT_ROLES})$`)
const BODY =
  /(?:部|委|委员会|局|办|办公室|厅|院|会|行|署|社|政府|中心|公司|集团|单位|区|县|市|省|部门|总局|总社|机构|联盟|学会|协会|大学|联|办事处)$/

/** A bracket after a sentence, or at the end of one: inside a sentence it only explains. */
const TRAILING_BRACKET =
  /[（(](?:(?<=[。；！”].)|(?=[^）)]{0,400}[）)][）)]?\s*(?:[。；\n]|$)))([^（）()]{0,400}(?:[（(][^（）()]{0,200}[）)][^（）()]{0,400}){0,8})[）)]/g

/** Who leads and who takes part, as the text states it; both left out where it does not. */
export function bodiesIn(text: string): Bodies & { brackets: number } {
  const brackets = [...text.matchAll(TRAILING_BRACKET)].map((found) => found[1] ?? '').filter(isResponsibility)
  return { brackets: brackets.length, ...bodiesOf([...brackets.flatMap(dutiesInBracket), ...labelled(text)]) }
}

/** Which role a label or the head of a column names: 牵头部门, 配合单位. */
export function roleOf(name: string): keyof Bodies | undefined {
  const role = COLUMN.exec(simplified(name))?.[1]
  if (!role) return undefined
  return SUPPORTS.test(role) ? 'participants' : 'lead'
}

/** By the cells of columns that have a role, where a cell may say more: 甲局牵头，乙局配合 or 牵头：甲局；配合：乙局. */
export const bodiesInCells = (cells: readonly { role: Duty['role']; cell: string }[]): Bodies =>
  bodiesOf(
    cells.flatMap(({ role, cell }) => [...dutiesIn(cell.slice(0, labelsIn(cell)[0]?.index), role), ...labelled(cell)]),
  )

/** 牵头单位：甲，支撑单位：乙 — each label governs up to the next, or to the end of its sentence or bracket. */
function labelled(text: string): Duty[] {
  const folded = fold(simplified(text))
  const labels = labelsIn(text)
  return labels.flatMap(({ start, role }, index) =>
    dutiesIn(text.slice(start, endOfNames(folded, start, labels[index + 1]?.index)), role),
  )
}

interface Label {
  index: number
  /** Where what it governs begins. */
  start: number
  role: Duty['role']
}

/** Where nothing but the verb stands, it begins a phrase, and a body follows. */
function labelsIn(text: string): Label[] {
  if (!/[:：】\]]/.test(text)) return []
  const folded = fold(simplified(text))
  return [...folded.matchAll(LABEL)].flatMap((found): Label[] => {
    const [whole, role = '', noun] = found
    const start = found.index + whole.length
    const isBare = noun === undefined && !/[】\]]/.test(whole)
    const [name = ''] = folded.slice(start, start + 60).split(/[,;、。)\s(]/)
    if (isBare && !(BEGINS.test(folded.slice(Math.max(0, found.index - 1), found.index)) && BODY.test(clean(name))))
      return []
    return [{ index: found.index, start, role: SUPPORTS.test(role) ? 'participants' : 'lead' }]
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

/** Whoever leads a part of the task is named once. */
function bodiesOf(duties: readonly Duty[]): Bodies {
  const named = (role: Duty['role']) =>
    duties.flatMap((duty) => (duty.role === role ? duty.names.split('、') : [])).filter(Boolean)
  const leads = new Set(named('lead'))
  const participants = new Set(named('participants').filter((name) => !leads.has(name)))
  return {
    ...(leads.size > 0 && { lead: [...leads].join('、') }),
    ...(participants.size > 0 && { participants: [...participants].join('、') }),
  }
}

/** A bracket that names bodies, with a verb or as a bare list. */
function isResponsibility(words: string): boolean {
  if (/[:：]/.test(words)) return false
  const parts = words.split(/[，,；;。]/).filter(Boolean)
  if (parts.some((part) => ACTING.test(part) || TAKES_PART.test(part)) && ROLE.test(words))
    return parts.some(namesBodies)
  const names = words
    .split(/[、，,；;]/)
    .map((part) => part.replace(MARKED, ''))
    .filter((part) => part.trim() && !/\d.*[年月日]/.test(part))
  const bodies = names.every((name) => BODY.test(name.trim().replace(/等$/, '')))
  return bodies && (names.length >= 2 || OFFICE.test(words.trim()))
}

/** （市水利局）: one office of a government, and nothing else in the bracket but perhaps a day. */
const OFFICE = /^(?:[省市区县州旗]|国家|各)[\p{Script=Han}]{1,14}(?:局|委|办|厅|政府|管委会|集团|公司)(?:[，,].*)?$/u

const namesBodies = (part: string) =>
  part.split('、').some((name) =>
    BODY.test(
      name
        .replace(ACTING, '')
        .replace(TAKES_PART, '')
        .replace(/(?:按职责|等|分别|按.{0,6}分工)+$/, ''),
    ),
  )

/** Phrases of a bracket may say other things: when, or what stands elsewhere. */
const dutiesInBracket = (bracket: string): Duty[] =>
  dutiesIn(
    bracket
      .split(/[，,；;。]/)
      .map((part) => part.trim())
      .filter((part) => [TAKES_PART, ACTING, BODY, MARKED].some((form) => form.test(part)))
      .join('，'),
  )
