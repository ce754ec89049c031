import type { Target } from '../plan.ts'
import { currentTarget, type OldTarget } from '../version1.ts'
import type { Period } from './deadlines.ts'
import { type Aim, type Ground, quantitiesAimedAt } from './find-targets.ts'
import { tableAims } from './index-table.ts'
import { isGoalParagraph, scopeOf } from './scope.ts'
import type { Doubt, Line, Section } from './section.ts'
import { dateAims, qualitativeAims } from './word-aims.ts'

/** Every target of the plan in the order of the text, and what may be one. */
export function targetsOf(sections: readonly Section[], period: Period): { targets: Target[]; doubts: Doubt[] } {
  const found = sections.map((section) => sectionTargets(section, sections, period))
  const targets = found.flatMap((part) => part.targets)
  return {
    targets: targets.map((target, index) => currentTarget({ code: `T${index + 1}`, ...target })),
    doubts: found.flatMap((part) => part.doubts),
  }
}

type Found = { targets: Omit<OldTarget, 'code'>[]; doubts: Doubt[] }

function sectionTargets(section: Section, all: readonly Section[], period: Period): Found {
  const scope = scopeOf(section, all)
  if (scope === 'none' || scope === 'background') return { targets: [], doubts: [] }
  if (isTable(section)) return tableTargets(section, period)
  const ground: Ground = {
    scope,
    heading: section.heading ?? '',
    periodStart: period.start,
    periodEnd: period.end,
  }
  return merged(readableLines(section).map(({ line, text }) => lineTargets(line, text, section, ground)))
}

/** A goal paragraph inside another clause sets targets too. */
function lineTargets(line: Line, text: string, section: Section, ground: Ground): Found {
  const own: Ground = isGoalParagraph(text) ? { ...ground, scope: 'goal' } : ground
  const { aims, leftOut } = quantitiesAimedAt(text, own)
  const dated = [...aims, ...dateAims(text, own, aims)]
  const worded = own.scope === 'goal' ? qualitativeAims(text, own, dated) : []
  const ordered = [...dated, ...worded].sort((a, b) => a.at - b.at)
  return {
    targets: ordered.map((aim) => finished(aim, section)),
    doubts: leftOut.map(({ words }) => ({ line: line.number, words, say: (t) => t.import.maybeTarget(section.path) })),
  }
}

/** The heading is no sentence of its own; what follows it on its line is. */
function readableLines({ heading = '', lines, rank, bodyAt = 0, repeated }: Section): { line: Line; text: string }[] {
  return lines.flatMap((line, index) => {
    if (repeated?.has(line.number)) return []
    const text = index === 0 ? line.text.slice(bodyAt) : line.text
    const whole = text.trim() === '' && rank !== 'part' && /\d/.test(heading) ? heading : text
    return whole.trim() ? [{ line, text: whole }] : []
  })
}

function finished({ at: _, ...aim }: Aim, section: Section): Omit<OldTarget, 'code'> {
  return { ...aim, clause: section.path, name: aim.name || section.heading || section.path }
}

/** A box with columns of years or values is a table of indicators. */
function isTable(section: Section): boolean {
  if (section.rank !== 'box') return false
  const words = section.lines.map(({ text }) => text).join(' ')
  return /指标|目标/.test(section.heading ?? '') || (/20\d\d\s*年/.test(words) && /预期性|约束性/.test(words))
}

function tableTargets(section: Section, period: Period): Found {
  const { aims, unread } = tableAims(section.lines, period.end)
  const line = section.lines[0]?.number ?? 0
  return {
    targets: aims.map((aim) => finished(aim, section)),
    doubts: unread.map((words) => ({ line, words, say: (t) => t.import.unreadRow })),
  }
}

const merged = (parts: readonly Found[]): Found => ({
  targets: parts.flatMap((part) => part.targets),
  doubts: parts.flatMap((part) => part.doubts),
})
