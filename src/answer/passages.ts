import type { Clause, Plan } from '../plan/plan.ts'
import { type Enumeration, enumerationsIn } from './enumerations.ts'
import { normalise } from './normalise.ts'
import { type Figure, figuresIn } from './numerals.ts'

/** One sentence of a plan. */
export interface Passage {
  clause: Clause
  /** Verbatim. */
  text: string
  /** For comparing. */
  plain: string
  /** Headings it stands under, for comparing. */
  context: string
  heading: boolean
  enumerations: Enumeration[]
  figures: Figure[]
  /** The parenthesis that names who is responsible for it, verbatim; often at the end of a later sentence. */
  bodies?: string
}

const RESPONSIBLE = /[（(][^（()）]*(?:牵头|负责|指导|参与|配合|落实|分工)[^（()）]*[)）]/u
const SENTENCE =
  /[^。！？；\n]+(?:[。！？；](?:[”’」』]|[（(][^（()）]*(?:牵头|负责|指导|参与|配合|落实)[^（()）]*[)）])*)?/gu
const ENGLISH = /[^\n]+?(?:[.!?;](?=\s|$)|(?=\n)|$)/gu
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]|第[一二三四五六七八九十]+[章节条部分]+|#+)\s*/u

const withoutNumber = (text: string): string => text.replace(NUMBERED, '')

function contextOf(plan: Plan, clause: Clause): string {
  const parent = plan.clauses.find(({ path }) => path === clause.parent)
  return `${parent ? contextOf(plan, parent) : ''} ${normalise(clause.heading ?? '')}`.trim()
}

const isHeading = (clause: Clause, text: string) =>
  clause.heading !== undefined && normalise(withoutNumber(text)).replace(/[。.]$/, '') === normalise(clause.heading)

/** Gives each sentence the first parenthesis with responsible bodies at or after it in its paragraph. */
function withBodies(sentences: readonly string[]): (string | undefined)[] {
  const own = sentences.map((text) => text.match(RESPONSIBLE)?.[0])
  return own.map((_, index) => own.slice(index).find((bodies) => bodies !== undefined))
}

function passagesOf(plan: Plan, clause: Clause): Passage[] {
  const context = contextOf(plan, clause)
  return clause.text.split('\n').flatMap((paragraph) => {
    const sentences = (paragraph.match(plan.language === 'zh' ? SENTENCE : ENGLISH) ?? [])
      .map((text) => text.trim())
      .filter(Boolean)
    const bodies = withBodies(sentences)
    return sentences.map((text, index): Passage => {
      const plain = normalise(text)
      const found = bodies[index]
      const marks = {
        enumerations: enumerationsIn(normalise(text.replace(RESPONSIBLE, ''))),
        figures: figuresIn(plain),
        heading: isHeading(clause, text),
      }
      return { clause, text, plain, context, ...marks, ...(found ? { bodies: found } : {}) }
    })
  })
}

export const passagesIn = (plan: Plan): Passage[] => plan.clauses.flatMap((clause) => passagesOf(plan, clause))
