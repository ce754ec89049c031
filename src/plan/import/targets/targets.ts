import { type Anchor, amountsIn, fold, timesIn } from '../../../text/index.ts'
import { isRow } from '../../table-row.ts'
import type { Target } from '../../target.ts'
import { type Aim, type Context, type Due, isDue, opensReview, type Placed, readPart } from '../figures/index.ts'
import type { Doubt, Section } from '../section.ts'
import { type Account, type FigureFate, fateOf } from './account.ts'
import { draftOf, type TargetDraft, wordDrafts } from './drafts.ts'
import { type Readable, readableLines } from './readable.ts'
import { sizeOf, withRows } from './said-again.ts'
import { isGoalParagraph, lineage, type Scope, scopeOf } from './scope.ts'
import { toldApart } from './told-apart.ts'

/** What the figures of a plan come to. */
export interface Targets {
  targets: Target[]
  doubts: Doubt[]
  /** Every amount of the text, each with what became of it. */
  account: Account
}

/** Every target of the plan in the order of the text, what may be one, and what became of every amount. */
export function targetsOf(sections: readonly Section[], anchor: Anchor): Targets {
  const above: Above = { dues: new Map(), reviews: new Set() }
  const read = sections.map((section) => readSection(section, sections, anchor, above))
  const aimed = new Set(read.flatMap((part) => aimsOf(part).map(sizeOf)))
  const found = read.map((part) => foundIn(part, aimed))
  const headings = new Map(sections.flatMap(({ path, heading }) => (heading ? [[path, heading] as const] : [])))
  const own = found.flatMap((part) => part.drafts)
  const again = found.flatMap((part) => part.again)
  const drafts = toldApart(withRows(own, again), headings)
  return {
    targets: drafts.map(({ line: _, at: __, ...draft }, index): Target => ({ code: `T${index + 1}`, ...draft })),
    doubts: found.flatMap((part) => part.doubts),
    account: found.flatMap((part) => part.account),
  }
}

/** [2] before a note is its mark. */
const NOTE_MARK = /^\[[^\]]{1,6}\]\s/

/** What the amounts of notes are: they explain, and set nothing. */
export function notesAccount(section: Section, anchor: Anchor): Account {
  const lines = section.lines.map(({ text }) => ({ text: text.replace(NOTE_MARK, ''), at: 0 }))
  const { verdicts } = readPart({ lines, heading: '' }, { ...anchor, goal: false })
  return verdicts.map((verdict) => ({
    wording: verdict.type === 'aim' ? verdict.aim.wording : verdict.wording,
    line: section.lines[verdict.line]?.number ?? 0,
    clause: section.path,
    fate: 'background',
    reason: verdict.type === 'background' ? verdict.reason : 'detail',
  }))
}

/** What the parts read so far say for those below them: times that govern, and that they tell of the years before. */
interface Above {
  dues: Map<string, Due>
  reviews: Set<string>
}

/** The lines of a section, and what each of its amounts is. */
interface SectionRead {
  verdicts: readonly Placed[]
  lines: readonly Readable[]
  section: Section
  scope: Scope
  context: Context
}

interface Found {
  drafts: TargetDraft[]
  doubts: Doubt[]
  account: Account
  /** What rows of tables only say again. */
  again: Aim[]
}

/**
 * A part that stands under one that sets targets goes on under the time that was stated there; a heading that is a time
 * governs all beneath it.
 */
function readSection(section: Section, all: readonly Section[], anchor: Anchor, { dues, reviews }: Above): SectionRead {
  const scope = scopeOf(section, all)
  const lines = readableLines(section)
  const goal = scope === 'goal' || lines.some(({ text }) => isGoalParagraph(text))
  const above = section.parent === undefined ? undefined : dues.get(goal ? section.parent : leadKey(section.parent))
  const due = above ?? dueIn(lineage(section, all), anchor)
  const tellsOfBefore = isReview(section, anchor) || (reviews.has(section.parent ?? '') && !dueIn([section], anchor))
  const told = isPreamble(section, all)
  const context: Context = {
    ...anchor,
    goal,
    told,
    reviews: tellsOfBefore,
    rules: scope === 'rule',
    heading: headingFor(section, all),
    title: titleIn(all),
    ...(due && { due }),
  }
  const part = readPart({ lines: lines.map(({ text, at }) => ({ text, at })), heading: context.heading ?? '' }, context)
  if (part.reviews) reviews.add(section.path)
  if (part.due) dues.set(section.path, part.due)
  if (part.lead) dues.set(leadKey(section.path), part.lead)
  return { verdicts: part.verdicts, lines, section, scope, context }
}

/** 3.1 alone says nothing of what it is about: the heading above it does. */
const headingFor = (section: Section, all: readonly Section[]): string =>
  lineage(section, all).find(({ heading = '' }) => !/^(?:\p{L}+ ?)?[\d.]+$/u.test(heading))?.heading ?? ''

const titleIn = (all: readonly Section[]): string =>
  all
    .find(({ path }) => path === '标题')
    ?.lines.map(({ text }) => text)
    .join('') ?? ''

/** The few lines before the first number tell why a plan is made; where they are most of the text, they are the plan. */
const isPreamble = (section: Section, all: readonly Section[]): boolean =>
  section.path === '序言' && section.lines.length * 4 <= all.reduce((count, { lines }) => count + lines.length, 0)

/** Where the time is kept that the last lines of a part set for the entries below them. */
const leadKey = (path: string) => `${path}:`

/** 一、“十三五”期间发展成果: the years before the plan stand at the head of it. */
const isReview = ({ heading = '' }: Section, anchor: Anchor): boolean =>
  opensReview(timesIn(heading, anchor), fold(heading), anchor)

/** (一)2025年6月底前: the time that the nearest heading states; one that is an aim itself states its own. */
const dueIn = (sections: readonly Section[], anchor: Anchor): Due | undefined =>
  sections.flatMap(({ heading = '' }) => (isAim(heading) ? [] : timesIn(heading, anchor).filter(isDue))).at(0)

const isAim = (heading: string) => amountsIn(heading).some(({ unit }) => unit !== '')

const setsTargets = (scope: Scope): boolean => scope !== 'background' && scope !== 'none'

/** What a section aims at in words of its own. */
const aimsOf = ({ verdicts, lines, scope }: SectionRead): Aim[] =>
  verdicts.flatMap((verdict) =>
    setsTargets(scope) && verdict.type === 'aim' && !lines[verdict.line]?.line.repeats ? [verdict.aim] : [],
  )

/**
 * The drafts of a section, its doubts and its account. `said`: the sizes that the plan aims at; a line that repeats another
 * is left out only where that other came to a target, since what is said again of a background is said first here.
 */
function foundIn({ verdicts, lines, section, scope, context }: SectionRead, said: ReadonlySet<string>): Found {
  const numberOf = (index: number) => lines[index]?.line.number ?? 0
  const repeats = (index: number) => lines[index]?.line.repeats === true
  const isRepeated = (verdict: Placed) =>
    repeats(verdict.line) && (verdict.type !== 'aim' || said.has(sizeOf(verdict.aim)))
  const aimed = setsTargets(scope)
  const account = verdicts.flatMap((verdict): FigureFate[] =>
    fateOf(verdict, {
      line: numberOf(verdict.line),
      row: lines[verdict.line]?.line.row,
      clause: section.path,
      scope,
      repeated: isRepeated(verdict),
    }),
  )
  const amounts = verdicts.flatMap((verdict): TargetDraft[] =>
    aimed && verdict.type === 'aim' && !isRepeated(verdict) ? [draftOf(verdict.aim, section, verdict.line)] : [],
  )
  const byLine = groupedByLine(verdicts)
  const words = aimed
    ? lines.flatMap((line, index) =>
        repeats(index) || isRow(line.text) || section.path === 'Title'
          ? []
          : wordDrafts(line, index, section, context, byLine.get(index) ?? []),
      )
    : []
  return {
    drafts: [...amounts, ...words].sort((a, b) => a.line - b.line || a.at - b.at),
    doubts: doubtsOf(account, section.path),
    account,
    again: verdicts.flatMap((verdict) =>
      aimed && verdict.type === 'aim' && isRepeated(verdict) && isRow(lines[verdict.line]?.text ?? '')
        ? [verdict.aim]
        : [],
    ),
  }
}

/** One for each amount; all cells of a lost table have one in common. */
function doubtsOf(account: Account, path: string): Doubt[] {
  const cells = account.filter((one) => one.fate === 'doubt' && one.why === 'cell')
  return account.flatMap((one): Doubt[] => {
    if (one.fate !== 'doubt' || (one.why === 'cell' && one !== cells[0])) return []
    const { line, row, wording: words, why } = one
    return [
      {
        line,
        ...(row !== undefined && { row }),
        words,
        say: (t) => (why === 'cell' ? t.import.lostTable(path, cells.length) : t.import.doubtful[why](path)),
      },
    ]
  })
}

function groupedByLine(verdicts: readonly Placed[]): ReadonlyMap<number, Placed[]> {
  const groups = new Map<number, Placed[]>()
  for (const verdict of verdicts) groups.get(verdict.line)?.push(verdict) ?? groups.set(verdict.line, [verdict])
  return groups
}
