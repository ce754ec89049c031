import { fold } from './fold.ts'

export interface Bodies {
  lead?: string
  participants?: string
}

const ROLE = /牵头|负责|参与|参加|配合|协助|指导|分工|落实|会同|承担|主办|协办/
const LEADS = /(?:共同|联合)?(?:牵头)?(?:组织)?(?:负责)?(?:牵头|负责|指导|主办|承担|组织|督导|推进|落实)+$/
const TAKES_PART = /(?:参与|参加|配合|协助|协办|协同)+$/
const BODY =
  /(?:部|委|委员会|局|办|办公室|厅|院|会|行|署|社|政府|中心|公司|集团|单位|区|县|市|省|部门|总局|总社|机构|联盟|学会|协会|大学)$/
const LABELLED =
  /(?:^|[\n。；;,，])\s*[（(【[]?(责任单位|牵头单位|牵头部门|责任部门|主要责任单位|负责单位|负责部门|组织单位|配合单位|参与单位|配合部门|参加单位|协同单位)[】\]]?\s*[:：]\s*([^\n。;；]+?)(?=[)）】\]]?\s*(?:$|[\n。;；])|[,，](?:适用|配合|完成|时限|参与))/g

/** A bracket after a sentence, or at the end of one: inside a sentence it only explains. */
const TRAILING_BRACKET =
  /(?:(?<=[。；！”])|(?=[^）)]*[）)][）)]?\s*(?:[。；\n]|$)))[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g

/** Who leads and who takes part, as the text states it; both empty where it does not. */
export function bodiesIn(text: string): Bodies & { brackets: number } {
  const brackets = [...text.matchAll(TRAILING_BRACKET)].map((found) => found[1] ?? '').filter(isResponsibility)
  const leads: string[] = []
  const participants: string[] = []
  for (const bracket of brackets) collect(bracket, leads, participants)
  for (const [, label = '', names = ''] of fold(text).matchAll(LABELLED))
    (/配合|参与|参加|协同/.test(label) ? participants : leads).push(clean(names))
  return { brackets: brackets.length, ...joined('lead', leads), ...joined('participants', participants) }
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
  const names = words.split('、')
  return names.length >= 2 && names.every((name) => BODY.test(name.replace(/等$/, '')))
}

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
    .replace(/[。；;]+$/, '')
    .replace(TAKES_PART, '')
    .replace(LEADS, '')
    .replace(/(?:按照?(?:各自)?(?:职责|职能)?(?:分工)?|分别|共同|等)+$/, (found) => (found.endsWith('等') ? '等' : ''))
    .replace(/^由/, '')
    .trim()
