import type { Clause, Plan } from '../../plan/plan.ts'
import { isRow } from '../../plan/table-row.ts'
import { normalise } from './normalise.ts'
import { type Cell, tableLines } from './table-rows.ts'

/** A sentence of a plan, or a row of a table. */
export interface Passage {
  clause: Clause
  /** Verbatim, up to ； where the whole sentence is long. */
  text: string
  /** Verbatim, from 。 to 。; what may be quoted without turning it round. */
  whole: string
  /** For comparing. */
  plain: string
  /** Headings it stands under, for comparing. */
  context: string
  /** With its headings, for comparing. */
  full: string
  /** Nothing but the heading of its clause, or of the columns of a table. */
  heading: boolean
  /** What stands over the columns of a row, for comparing. */
  heads?: string
  /** The parenthesis at the end of its paragraph that names who is responsible, verbatim. */
  bodies?: string
}

/** Inside of a bracket, with brackets in it: 各县（市、区）政府. */
const INSIDE = '(?:[^（()）【】〔〕［］]|[（(][^（()）]{0,12}[)）])*'
const [OPEN, CLOSE] = ['[（(【〔［]', '[)）】〕］]']
const DUTY = '(?:牵头|负责|责任|指导|参与|配合|落实)'
const LISTED =
  '[^（()）【】〔〕［］。；，,]{1,12}(?:[、，,][^（()）【】〔〕［］。；，,、]{2,14}(?:委|局|办|处|部|厅|中心|集团|公司|镇|街道|院|署|会))+'
const RESPONSIBLE = new RegExp(`${OPEN}(?:${INSIDE}(?:${DUTY}|分工|单位)${INSIDE}|${LISTED})${CLOSE}`, 'u')
const WHOLE = new RegExp(`[^。！？\\n]+(?:[。！？][”’」』）)]?(?:${OPEN}${INSIDE}${DUTY}${INSIDE}${CLOSE}。?)?)?`, 'gu')
const ENGLISH = /[^\n]+?(?:[.!?](?=\s|$)|(?=\n)|$)/gu
const PIECE = /[^；;]+[；;]?/gu
/** A sentence up to this long is quoted whole and searched whole, in characters. */
const SHORT = { zh: 110, en: 330 }
/** A row of a table is one as long as it can be quoted whole. */
const ROW = 240
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|第[一二三四五六七八九十]+[章节条部分]+|#+)\s*/u

function contextOf(plan: Plan, clause: Clause): string {
  const parent = plan.clauses.find(({ path }) => path === clause.parent)
  return `${parent ? contextOf(plan, parent) : ''} ${normalise(clause.heading ?? '')}`.trim()
}

const isHeading = (clause: Clause, text: string) =>
  clause.heading !== undefined &&
  normalise(text.replace(NUMBERED, '')).replace(/[。.]$/, '') === normalise(clause.heading)

const sentencesOf = (paragraph: string, language: Plan['language']): string[] =>
  (paragraph.match(language === 'zh' ? WHOLE : ENGLISH) ?? []).map((text) => text.trim()).filter(Boolean)

const piecesOf = (whole: string, language: Plan['language']): string[] =>
  whole.length <= SHORT[language] ? [whole] : (whole.match(PIECE) ?? [whole]).map((text) => text.trim()).filter(Boolean)

const BODY = '[^（()）【】。；，,、\\s]{1,14}(?:委|局|办|处|部|厅|中心|集团|公司|镇|街道|院|署|会|政府)'
/** 区规划资源局、区商务委: a cell that came as a line of its own. */
const BODIES = new RegExp(`^(?:${BODY}[、，,\\s]?)+$`, 'u')
/** A line of a table is no sentence. */
const SHORT_LINE = 60

function passagesOf(plan: Plan, clause: Clause): Passage[] {
  const context = contextOf(plan, clause)
  const paragraphs = clause.text.split('\n')
  const table = tableLines(paragraphs)
  return paragraphs.flatMap((paragraph, line) => {
    const below = bodiesBelow(paragraphs, line)
    const sentences = isRow(paragraph) ? [paragraph.trim()] : sentencesOf(paragraph, plan.language)
    const { isHead = false, cells = [] } = table[line] ?? {}
    const responsible = sentences.map((text) => text.match(RESPONSIBLE)?.[0] ?? responsibleIn(cells))
    const heads = normalise(cells.map(({ head }) => head).join(' '))
    return sentences.flatMap((whole, index) => {
      const bodies = responsible.slice(index).find(Boolean) ?? below
      const pieces = isRow(whole) && whole.length <= ROW ? [whole] : piecesOf(whole, plan.language)
      return pieces.map((text): Passage => {
        const plain = normalise(text)
        const own = {
          clause,
          text,
          whole,
          plain,
          context,
          full: `${plain} ${context}`,
          heading: isHead || isHeading(clause, text),
        }
        return { ...own, ...(bodies && { bodies }), ...(heads && { heads }) }
      })
    })
  })
}

/** Who is responsible, where it stands in a line of its own below. */
function bodiesBelow(paragraphs: readonly string[], line: number): string | undefined {
  const next = paragraphs[line + 1]?.trim() ?? ''
  if ((paragraphs[line] ?? '').length < SHORT_LINE && BODIES.test(next)) return next
  return paragraphs
    .slice(line + 1)
    .map((paragraph) => paragraph.trim())
    .find((paragraph) => paragraph.match(RESPONSIBLE)?.[0] === paragraph)
}

const RESPONSIBILITY =
  /牵头|责任|主管|主办|承办|实施主体|(?:部门|单位)$|\b(?:lead|responsib\w+|owner|agency|department)\b/iu

/** The cell of a row that names who is responsible. */
const responsibleIn = (cells: readonly Cell[]): string | undefined =>
  cells.find(({ head }) => RESPONSIBILITY.test(head))?.text

/** Every sentence of a plan, in order. */
export const passagesIn = (plan: Plan): Passage[] => plan.clauses.flatMap((clause) => passagesOf(plan, clause))
