import type { Language } from '../../locale/index.ts'
import type { Draft, Part } from '../draft.ts'
import type { Finding, Found } from '../run/index.ts'
import type { View } from '../view.ts'
import { partsOf, targetPart } from './parts.ts'
import { sentenceOf } from './standing-part.ts'

export { glossPart } from './gloss.ts'
export { guarded } from './guard.ts'
export { recordParts } from './record.ts'
export { sentenceOf } from './standing-part.ts'
export { recordsOf } from './task-part.ts'

/** The longest answer, in characters. */
export const LONGEST: Record<Language, number> = { zh: 600, en: 1500 }

/** What was found, in words: no more than there is room for, and nothing twice. */
export async function compose(
  view: View,
  { findings, refused, live, open, near, settled }: Found,
  room: number,
): Promise<Draft> {
  const parts: Part[] = []
  let left = room
  const single = findings.filter(({ type }) => type === 'target').length === 1
  for (const finding of findings) {
    for (const part of await worded(view, finding, left, { single, quoted: isQuoted(findings, finding) })) {
      if (part.text.length > left || isSaid(parts, part)) continue
      parts.push(part)
      left -= part.text.length + 1
    }
  }
  const unknown = refused || (await isOfNow(view, findings))
  const read = live || findings.some(({ type }) => type === 'target')
  return {
    parts,
    ...(unknown && { refused: true }),
    ...(read && { live: true }),
    ...(open && { open }),
    ...(near && { near }),
    ...(settled && { settled }),
  }
}

const NOW = /现在|目前|当前|如今|至今|到现在|截至|已经|实际|\b(?:now|currently|so far|to date|already)\b/iu

/** 现在有几家了: the aim is known, and how it stands is not recorded. */
async function isOfNow({ query, live }: View, findings: readonly Finding[]): Promise<boolean> {
  const meant = findings.flatMap((finding) => (finding.type === 'target' ? [finding.target] : []))
  const targets = meant.map(({ code }) => code)
  if (
    !targets.length ||
    meant.some(({ baseline }) => baseline) ||
    !query.intents.every(({ text, kind }) => kind === 'value' && NOW.test(text))
  )
    return false
  return (await live.standings()).every(({ target, entries }) => !targets.includes(target.code) || !entries.length)
}

/** A target with how it stands, where anything is recorded for it. */
async function worded(
  view: View,
  finding: Finding,
  room: number,
  { single, quoted }: { single: boolean; quoted: boolean },
): Promise<Part[]> {
  if (finding.type !== 'target') return partsOf(view, finding, room)
  const own = [targetPart(view.say, finding.target, quoted)]
  const standing = (await view.live.standings()).find(({ target }) => target.code === finding.target.code)
  if (standing?.entries.length) return [...own, sentenceOf(view, standing)]
  if (!single) return own
  const { say, asof } = view
  return own.map((part) => ({
    ...part,
    text: `${part.text}${say.notRecorded(asof)}`,
    figures: [...(part.figures ?? []), asof],
  }))
}

/** A target whose sentence is quoted beside it need not be quoted itself. */
const isQuoted = (findings: readonly Finding[], one: Finding): boolean =>
  one.type === 'target' &&
  findings.some((other) => other.type === 'quote' && other.citation.quote.includes(one.target.quote))

/** A quotation that stands inside one that was given says nothing new. */
const isSaid = (parts: readonly Part[], { citations = [], text }: Part): boolean =>
  parts.some((part) => part.text === text) ||
  (citations.some(({ quote }) => text.includes(quote)) &&
    citations.every(({ quote }) => parts.some((part) => part.text.includes(quote))))
