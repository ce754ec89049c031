import { fold } from '../../../text/index.ts'
import { squashed } from '../../quote.ts'
import type { Line, Section } from '../section.ts'
import { dayAlone, monthAlone } from './days.ts'
import { closedUp } from './heading.ts'
import { imprintOf, NUMBER } from './imprint.ts'
import { markOf, marksOf } from './marks.ts'
import { preambleLength } from './tree.ts'

/** What stands before the first numbered heading. */
export interface Front {
  title: string
  number?: string
  issuer?: string
  issued?: string
  sections: Section[]
  /** The lines from the first numbered heading on. */
  body: Line[]
}

const PLAN_WORDS =
  /(?:方案|规划|計劃|規劃|意見|辦法|條例|计划|纲要|意见|通知|办法|行动|决定|措施|细则|要点|规定|条例|指南|预案|預案|规程|規程|战略|设想|安排|任务书|责任书|部署|清单)(?:\s*[（(〔][^）)〕]*[）)〕])*$/
const SENT = /现(?:将|把)?.{0,80}?(?:印发|转发|发布|公布|下发|发给)|(?:同意|批准|审议通过).{0,20}(?:印发|发布)/
const AFTER_NOTICE = /^[（(]\s*此|^附\s*件|^抄\s*送|^[（(]\s*联系|^[（(].{0,20}公开[）)]$|^[（(]本文有删减[）)]$/

/** Splits a document into transmittal notice, title, preamble and body. */
export function frontOf(lines: readonly Line[]): Front {
  const noticeEnd = endOfNotice(lines)
  const notice = lines.slice(0, noticeEnd)
  const letterhead = remarksAt(lines, noticeEnd) ?? letterheadAt(lines, noticeEnd)
  const titleLines = titleAt(lines, noticeEnd + letterhead.length)
  const start = noticeEnd + letterhead.length + titleLines.length
  const bodyStart = start + preambleLength(lines.slice(start))
  const head = withImprint(lines, start, bodyStart)
  const preamble = lines.slice(start + head.length, bodyStart)
  const named = (titleLines.length ? joined(titleLines) : sentAs(notice)).replace(SITE, '')
  const { title, issued } = datedTitle(named) ?? { title: named }
  const headline = joined(notice.slice(letterheadAt(notice, 0).length).slice(0, 4)) || title
  return {
    title,
    ...imprintOf([...notice, ...letterhead, ...titleLines, ...head, ...preamble], notice, headline),
    ...(issued && { issued }),
    sections: [
      ...whole('通知', notice),
      ...whole('标题', [...letterhead, ...titleLines, ...head]),
      ...whole('序言', preamble),
    ],
    body: lines.slice(bodyStart),
  }
}

const whole = (path: string, lines: Line[]): Section[] => (lines.length ? [{ path, rank: 'whole', lines }] : [])

/** A notice that names more than this many lines of its own is no notice. */
const LONGEST_NOTICE = 80

/** Where the plan proper begins; 0 where nothing transmits it. */
function endOfNotice(lines: readonly Line[]): number {
  const named = titleNamedBefore(lines)
  if (named > 0) return named
  const sent = lines.slice(0, 30).findIndex((line) => SENT.test(line.text))
  const headed = lines.slice(0, Math.max(0, sent)).some((line) => /(?:通知|函|公告|令|批复)$/.test(line.text))
  if (sent < 0 || !headed) return 0
  const dated = lines.findIndex((line, index) => index > sent && index < sent + 40 && dayAlone(line.text))
  let end = dated < 0 ? titleAfter(lines, sent) : dated + 1
  while (end < lines.length && AFTER_NOTICE.test(lines[end]?.text ?? '')) end++
  return end < lines.length ? end : 0
}

/** The line, or the lines, that are nothing but a title which stands in 《》 in what comes before any number. */
function titleNamedBefore(lines: readonly Line[]): number {
  const names: string[] = []
  for (const [index, line] of lines.slice(0, LONGEST_NOTICE).entries()) {
    const title = [1, 2, 3].map((count) => nameOf(joined(lines.slice(index, index + count))))
    if (title.some((words) => words && names.includes(words))) return index
    if (markOf(line.text)) return 0
    for (const [, name = ''] of line.text.matchAll(/《([^《》]+(?:[〈《][^》〉]*[》〉][^《》]*)?)》/g))
      names.push(nameOf(name))
  }
  return 0
}

/** A title without the years in brackets behind it, which a notice may leave out. */
const nameOf = (title: string) =>
  squashed(title)
    .replace(/[〈〉《》]/g, '')
    .replace(/\([^()]*\)$/, '')

/** Without a date the notice ends before any line that reads as a title. */
function titleAfter(lines: readonly Line[], sent: number): number {
  const at = lines.findIndex((line, index) => index > sent && line.text.length <= 60 && PLAN_WORDS.test(line.text))
  return Math.max(0, at)
}

/** What whoever stored a text says of it in sentences, above the heading that is its title. */
function remarksAt(lines: readonly Line[], from: number): Line[] | undefined {
  const top = lines.slice(from, from + 6)
  const title = top.findIndex(({ level }) => level === 1)
  return title > 0 && top.slice(0, title).every(({ text }) => /[。；]/.test(text)) ? top.slice(0, title) : undefined
}

/** The bodies that send a paper, with the word 文件, and its number, above the title. */
function letterheadAt(lines: readonly Line[], from: number): Line[] {
  const annex = lines.slice(from, from + 1).filter(({ text }) => ANNEX_LABEL.test(text))
  const top = lines.slice(from, from + 10)
  const number = top.findIndex(({ text }) => text.length <= 40 && NUMBER.test(fold(text)) && !/[，。]/.test(text))
  const word = top.findIndex(({ text }) => /文\s?件$/.test(text) && !/关于/.test(text))
  if (word < 0 && number === 0) return top.slice(0, 1)
  return word >= 0 && (number < 0 || word < number) ? top.slice(0, Math.max(word, number) + 1) : annex
}

/** A paper that was sent as 附件1 says so above its title. */
const ANNEX_LABEL = /^\**附\s{0,2}件\s{0,2}[一二三四五六七八九十\d]{0,2}\s{0,2}[:：]?\**$/

function titleAt(lines: readonly Line[], from: number): Line[] {
  const title: Line[] = []
  for (const line of lines.slice(from, from + 5)) {
    if (title.length === 0 && (ADDRESSED.test(line.text) || (from > 0 && markOf(line.text)))) break
    const complete = (title[0]?.level ?? PLAN_WORDS.test(joined(title))) && !EDITION.test(line.text)
    if (title.length && (complete || !(couldBeTitle(line) || EDITION.test(line.text)))) break
    title.push(line)
  }
  return title
}

/** The plan's name where the body follows its notice at once: the heading above it, or what it says that it sends. */
const sentAs = (notice: readonly Line[]): string =>
  notice.find(({ level }) => level === 1)?.text ??
  notice.map(({ text }) => /《(.+)》/.exec(text)?.[1]).find(Boolean) ??
  joined(notice.slice(0, 1))

/** … _ 省级 _ 福建省发展和改革委员会: where a page stands on its site, behind its title. */
const SITE = /(?<=[\p{Script=Han}》）)]\s?)(?:\s*_\s*[^_《》]{1,30})+$/u

/** 各县人民政府，市各委办局：whoever a paper is sent to. */
const ADDRESSED = /^各.*[:：]$/

/** 2024年3月5日 《…的意见》, as an index lists a paper: the day it was issued, and its title. */
function datedTitle(text: string): { title: string; issued: string } | undefined {
  const [, day = '', title] = /^([\d年月日./\s-]{8,14})《(.+)》$/.exec(text) ?? []
  const issued = title && dayAlone(day.replace(/^\s*(\d{4})[-./](\d\d?)[-./](\d\d?)\s*$/, '$1年$2月$3日'))
  return title && issued ? { title, issued } : undefined
}

/** Stands below a title and belongs to it. */
const EDITION = /^[（(〔](?:[^）)〕]*20\d\d[^）)〕]*[-—－–~至][^）)〕]*|试行|暂行|修订|征求意见稿|草案|送审稿)[）)〕]$/

const joined = (lines: readonly Line[]) => lines.map((line) => closedUp(line.text)).join('')

const couldBeTitle = ({ text, level, row }: Line) =>
  level === undefined &&
  row === undefined &&
  text.length <= 45 &&
  !/[。；：:]/.test(text) &&
  !marksOf(text).length &&
  !dayAlone(text) &&
  !NUMBER.test(fold(text))

/** The number, the date and the edition stand with the title. */
function withImprint(lines: readonly Line[], from: number, until: number): Line[] {
  const rest = lines.slice(from, until)
  const end = rest.findIndex(
    (line, index) => !isImprint(line.text) && monthAlone(rest[index + 1]?.text ?? '') === undefined,
  )
  return end < 0 ? (rest.length === lines.length - from ? [] : rest) : rest.slice(0, end)
}

const isImprint = (text: string) =>
  (dayAlone(text) ?? monthAlone(text)) !== undefined ||
  (text.length <= 40 && NUMBER.test(fold(text)) && !/[，。]/.test(text)) ||
  /^[（(〔][^）)]{1,40}[）)〕]$/.test(text)
