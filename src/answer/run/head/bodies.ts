import { bodiesTitled, bodyNamesIn, isOfAnother } from '../../../plan/body-name.ts'
import type { Plan } from '../../../plan/plan.ts'
import { isVerbatim } from '../../../plan/quote.ts'
import { closingLines, frameLines, type HeadLine, headLines, headSentences } from './lines.ts'

/** Who issued a document, each body by itself. */
interface Issuers {
  names: string[]
  citations: HeadLine[]
}

const namesIn = (text: string): string[] => text.split(/[、\s]+/u).filter(Boolean)

const isListOfBodies = ({ quote }: HeadLine): boolean => bodyNamesIn(quote).length > 0

const DAY = /^[(（]?\s*(?:(?:19|20)\d\d|[二〇零○一三四五六七八九]{4})\s*年.{1,8}月.{1,8}日\s*(?:印发)?[)）]?$/u
const JOINT = /^[^《》，,。]{2,60}?等(?:[一二三四五六七八九十]{1,3}|\d{1,2})个?(?:部门|单位|部委|委局|厅局|家)/u
/** A letter is signed by so many bodies at most. */
const SIGNERS = 16

/** The bodies on the lines above a date: how a letter is signed. */
function signed(lines: readonly HeadLine[]): HeadLine[] {
  const dated = lines.findLastIndex(({ quote }) => DAY.test(quote))
  const above = lines.slice(Math.max(0, dated - SIGNERS), Math.max(0, dated)).reverse()
  const end = above.findIndex(({ quote }) => bodyNamesIn(quote).length === 0)
  return (end < 0 ? above : above.slice(0, end)).reverse()
}

/** Lines that are nothing but names of bodies, as a head lists who issues together. */
const listed = (lines: readonly HeadLine[]): HeadLine[] => lines.filter(isListOfBodies)

/** 某部等七部门关于…: the title names the first of them, and says how many they are. */
function jointIn(plan: Plan): Issuers | undefined {
  const name = JOINT.exec(plan.title.trim())?.[0]
  const citation = name === undefined ? undefined : headLines(plan).find(({ quote }) => quote.includes(name))
  return name !== undefined && citation ? { names: [name], citations: [citation] } : undefined
}

/** Who issued it: as the plan has it, else by its signature, else by the bodies that its head lists. */
export function issuersOf(plan: Plan): Issuers | undefined {
  const lines = frameLines(plan)
  const joint = jointIn(plan)
  const stated = bodyNamesIn(plan.issuer ?? '')
  const signers = [signed(lines), signed(closingLines(plan))].reduce((most, one) =>
    one.length > most.length ? one : most,
  )
  if (joint && signers.length < 2 && stated.length < 2) return joint
  if (stated.length && stated.length >= signers.length) {
    const citations = lines.filter(({ quote }) => stated.some((name) => isVerbatim(name, quote)))
    const alone = citations.filter(isListOfBodies)
    return { names: stated, citations: alone.length ? alone : citations.slice(0, 1) }
  }
  const found = signers.length ? signers : listed(headLines(plan))
  if (found.length) return { names: found.flatMap(({ quote }) => bodyNamesIn(quote)), citations: found }
  const titled = headLines(plan).find(({ quote }) => bodiesTitled(quote).length)
  return titled && { names: bodiesTitled(titled.quote), citations: [titled] }
}

const DRAWN_UP =
  /(?:^|[，,。；]|转发)(?<by>(?!我|本|关于)[^，,。；《》：:]{2,60}?)(?:研究|组织|联合|共同|牵头|会同有关部门)*(?:制定|制订|拟定|拟订|编制|起草)(?:了|的)(?=《|本)/u
const PASSED_ON = /转发(?<by>(?!我|本|关于)[^，,。；《》：:]{2,60}?)(?=《|关于)/u

/** 自治区教育厅等六部门 stands for 广西壮族自治区教育厅 and the others. */
const isOneOf = (name: string, issuers: readonly string[]): boolean =>
  issuers.some((issuer) => issuer.endsWith(name.replace(/等\S{0,3}(?:部门|单位|家)$/u, '')))

/** Who drew it up, where somebody else issued it: 转发区建设管理委《…方案》. */
export function drafterOf(plan: Plan): { name: string; citation: HeadLine } | undefined {
  const issuers = issuersOf(plan)?.names ?? []
  const lines = [...headSentences(plan).filter(({ path }) => path === '通知'), ...headLines(plan)]
  for (const citation of lines) {
    const named = (DRAWN_UP.exec(citation.quote) ?? PASSED_ON.exec(citation.quote))?.groups?.by
    const name = named?.split('转发').at(-1)
    const names = namesIn(name ?? '')
    if (name && !names.every((one) => isOneOf(one, issuers))) return { name, citation }
  }
  return undefined
}

const ADDRESSED =
  /^(?<to>[^。《》]{1,200}(?:政府|委|办|局|厅|部|处|院|校|位|机构|门|公司|会|集团|街道|社会|区|县|市|省|州|镇|乡|企业|署|中心|行|社|站|所|组织|学|兵团)(?:[（(][^（()）]{1,20}[)）])?)[：:]$/u

/** 各省、自治区、直辖市人民政府： above the text of a letter. */
export function addresseesOf(plan: Plan): { names: string; citation: HeadLine } | undefined {
  for (const citation of headLines(plan)) {
    const names = ADDRESSED.exec(citation.quote)?.groups?.to
    if (names && !/^(?:附|来源|发布|抄)/u.test(names)) return { names, citation }
  }
  return undefined
}

/** 抄送：市委各部门。 below a letter. */
export function copiedTo(plan: Plan): { names: string; citation: HeadLine } | undefined {
  for (const citation of frameLines(plan)) {
    const names = /^抄\s?送\s?[:：]\s*(?<to>[^。]+)/u.exec(citation.quote)?.groups?.to
    if (names) return { names, citation }
  }
  return undefined
}

/** 联系人：…，联系电话：… */
export const contactOf = (plan: Plan): HeadLine | undefined =>
  frameLines(plan).find(({ quote }) => /联系(?:人|电话|方式)|咨询电话/u.test(quote) && /\d{5,}|[:：]\S/u.test(quote))

/** Its own number: one that only stands behind the name of another document is that document's. */
export function numberOf(plan: Plan): string | undefined {
  const { number } = plan
  if (number === undefined || !/\d/u.test(number)) return undefined
  const plain = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '')
  const at = headLines(plan).flatMap(({ quote }) => plain(quote).split(plain(number)).slice(0, -1))
  const own = at.some((before) => !isOfAnother(before))
  return at.length && !own ? undefined : number
}
