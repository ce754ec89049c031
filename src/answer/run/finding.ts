import type { Clause, Target, Task } from '../../plan/plan.ts'
import type { Citation } from '../draft.ts'
import type { DocumentFact } from '../question/index.ts'

/** What a question may ask for that the plan does not hold. */
export type Lack =
  | 'subject'
  | 'translation'
  | 'amount'
  | 'date'
  | 'body'
  | 'definition'
  | 'place'
  | 'year'
  | 'person'
  | 'reason'
  | 'word'

/** What the head of a document says in a few words; the rest it says in sentences. */
export type HeadFact = Exclude<DocumentFact, 'effective' | 'valid' | 'repeals' | 'interpreter' | 'contact'> | 'drafter'

/** Something in a list of the plan, with where it stands. */
export interface Member {
  name: string
  citations: Citation[]
}

/** What was found for a question; each says what it stands on. */
export type Finding =
  /** Words of the plan. `near`: only close to what was asked; `words`: those of them that answer. */
  | { type: 'quote'; citation: Citation; near?: true; words?: string }
  | { type: 'target'; target: Target }
  /** Things of the plan; `counted`: how many was asked. */
  | {
      type: 'members'
      what: 'targets' | 'tasks' | 'themes' | 'measures' | 'parts' | 'items'
      of?: string
      members: Member[]
    }
  /** The text of a clause, as much as there is room for. */
  | { type: 'text'; clause: Clause }
  /** Whether what a person takes for so is so: with the plan's own value where it differs. */
  | { type: 'verdict'; holds: boolean; given: string; right?: string; citation: Citation }
  /** Whether a sentence says what a person takes for so, or `words` instead; `open`: that is for them to read. */
  | { type: 'said'; verdict: 'so' | 'otherwise' | 'open'; words?: string | undefined; citation: Citation }
  | { type: 'difference'; of: [string, string]; more: string; citations: Citation[] }
  | { type: 'sum'; names: string[]; sum: string; citations: Citation[] }
  | { type: 'incomparable' }
  /** Where a word stands in the plan. */
  | { type: 'mentions'; word: string; times: number; places: (Citation & { under?: string })[] }
  /** What a body leads and what it takes part in. */
  | { type: 'duties'; body: string; led: Task[]; joined: Task[] }
  | { type: 'bodies'; task: string; lead: string; participants?: string; citation: Citation }
  | {
      type: 'about'
      /** `count`: how many there are of what is named. */
      facts: { label: HeadFact; value: string; count?: number }[]
      citations: Citation[]
    }
  /** The document does not state these of itself. */
  | { type: 'silent'; facts: DocumentFact[] }
  | { type: 'enough'; given: string; enough: boolean; needed: string; short?: string }
  /** When it is due, where the sentence itself does not say. */
  | { type: 'due'; day: string; citation: Citation }
  | { type: 'lacks'; lack: Lack; subject: string }

/** What was found, and whether it answers. */
export interface Found {
  findings: Finding[]
  /** Nothing answers; what there is only points nearby. */
  refused?: boolean
  /** The ledger was read. */
  live?: boolean
  /** What there is fits so little that another spelling may fit better. */
  near?: boolean
  /** It was understood: no other spelling would find it. */
  settled?: boolean
  /** Found by search alone: a model may do better. */
  open?: boolean
}

/** Words of the plan as findings. */
export const asQuotes = (citations: readonly Citation[], near = false): Finding[] =>
  citations.map((citation) => (near ? { type: 'quote', citation, near } : { type: 'quote', citation }))

/** A quotation with the words of it that answer. */
export const withWords = (finding: Finding, words: string | undefined): Finding =>
  finding.type === 'quote' && words !== undefined ? { ...finding, words } : finding

export const asTargets = (targets: readonly Target[]): Finding[] =>
  targets.map((target) => ({ type: 'target', target }))

/** What the plan lacks, with what is nearest. */
export const lacking = (lack: Lack, subject: string, near: readonly Finding[] = []): Found => ({
  refused: true,
  open: true,
  findings: [{ type: 'lacks', lack, subject }, ...near],
})
