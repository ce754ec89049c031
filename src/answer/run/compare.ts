import type { Clause, Target } from '../../plan/plan.ts'
import { scaled, timesIn } from '../../text/index.ts'
import type { Intent } from '../question/index.ts'
import { bodyOf } from '../search/index.ts'
import type { View } from '../view.ts'
import { clauseFor, partAbout } from './clause.ts'
import { codesFor } from './codes.ts'
import { asksBody, factFor } from './fact.ts'
import { asTargets, type Finding, type Found } from './finding.ts'
import { termsOf } from './hits.ts'
import { targetsMeant } from './meant.ts'
import { unitOf } from './same.ts'
import { valueFor } from './value.ts'

const BETWEEN =
  /\s*(?:相比|对比|比起来?|和|与|跟|同|以及|还是|比|、|\b(?:and|or|than|versus|vs\.?|compared (?:to|with))\b)\s*/iu

/** What asks how they compare: 哪个更高, 多多少, 有什么区别. */
const ASKED =
  /(?:哪个|哪项|哪边|谁|哪一个)?(?:更|要)?(?:多|高|大|少|低|小|早|晚|快|慢)(?:出|了)?(?:多少|几[^,。?]*)?[?]?$|哪(?:个|项|边|一个)[^,。?]*[?]?$|(?:有|是)?(?:什么|啥|哪些)?(?:区别|差别|差异|不同|异同)[^,。?]*[?]?$|(?:相)?差(?:多少|几)[^,。?]*|分别|各自?|比一?比|对比(?:一下)?|数量|[?]/gu

/** The two things that are compared: what stands on either side of the word that joins them. */
function sidesOf(text: string): [string, string] | undefined {
  const bare = text.replace(ASKED, ' ')
  const places = [...bare.matchAll(new RegExp(BETWEEN, 'giu'))]
  const [joint] = places.filter(({ index }) => index > 1 && index < bare.length - 2)
  if (!joint) return undefined
  const [left, right] = [bare.slice(0, joint.index), bare.slice(joint.index + joint[0].length)]
  return left.trim() && right.trim() ? [left, right] : undefined
}

/** Both sides of a comparison with what the plan says of each; the difference where both have an amount of one kind. */
export function compareFor(view: View, intent: Intent): Found {
  if (intent.places.length > 1) return clauseFor(view, intent)
  const summed = SUM.test(intent.text) ? sumFor(view, intent) : undefined
  const coded = intent.codes.length > 1 ? codesCompared(view, intent) : undefined
  const sides = joinsTimes(intent.text) ? undefined : sidesOf(intent.text)
  const stated = summed ?? coded
  if (stated) return stated
  return sides ? sidesCompared(view, intent, sides) : valueFor(view, { ...intent, kind: 'value', periods: [] })
}

function codesCompared(view: View, intent: Intent): Found | undefined {
  const [a, b] = intent.codes.flatMap((code) => view.index.plan.targets.find((target) => target.code === code) ?? [])
  return a && b ? { findings: [...differenceOf(view, a, b), ...asTargets([a, b])] } : codesFor(view, intent)
}

function sidesCompared(view: View, intent: Intent, [left, right]: [string, string]): Found {
  const texts = [left, right.length > 3 ? right : `${left} ${right}`]
  const [a, b] = texts.map((text) => targetsMeant(view.index, termsOf(view, text), text, 0.5)[0])
  if (a && b && a !== b)
    return { findings: [...(a.due === b.due ? differenceOf(view, a, b) : []), ...asTargets([a, b])] }
  const [one, other] = texts.map((text) => partAbout(view, termsOf(view, text)))
  if (one && other && one !== other && !asksBody(intent) && [one, other].every(hasText))
    return { findings: [one, other].map((clause): Finding => ({ type: 'text', clause })) }
  return factsCompared(view, intent, texts)
}

/** 市级以上和美乡村25年跟27年各要几个: it is one thing that is asked about, of two times. */
const joinsTimes = (text: string): boolean =>
  timesIn(text).some(({ end }, at, times) => {
    const next = times[at + 1]
    return next !== undefined && text.slice(end, next.start).replace(BETWEEN, '').trim() === ''
  })

/** A heading with nothing but other headings beneath it says nothing to compare. */
const hasText = (clause: Clause): boolean => bodyOf(clause).length > 20

/** What the plan says of each side, and what it says of both. */
function factsCompared(view: View, intent: Intent, texts: readonly string[]): Found {
  const kind = asksBody(intent) ? 'body' : 'detail'
  const own = (text: string) => answering(factFor(view, { ...intent, text, kind, subject: text }))
  const findings = texts.flatMap((text) => own(text).slice(0, kind === 'body' ? 2 : 1))
  const whole = factFor(view, { ...intent, kind: 'detail' })
  return findings.length ? { findings: [...findings, ...answering(whole).slice(0, 1)], open: true } : whole
}

const answering = ({ refused, findings }: Found): Finding[] => (refused ? [] : findings)

/** 加起来: the amounts of the targets that are named, where they are of one kind and add up. */
function sumFor(view: View, intent: Intent): Found | undefined {
  const sides = sidesOf(intent.text.replace(SUM, ' '))
  const targets = (sides ?? []).flatMap((text) => targetsMeant(view.index, termsOf(view, text), text, 0.5).slice(0, 1))
  const [a, b] = targets
  if (!a || !b || a.amount === undefined || b.amount === undefined || unitOf(a.unit) !== unitOf(b.unit))
    return undefined
  const scale = scaled(a.unit).scale
  const sum = (a.amount * scale + b.amount * scaled(b.unit).scale) / scale
  const words = `${Number(sum.toPrecision(10))}${a.unit}`
  const citations = [a, b].map(({ clause, quote }) => ({ path: clause, quote }))
  return { findings: [{ type: 'sum', names: [a.name, b.name], sum: words, citations }, ...asTargets([a, b])] }
}

const SUM = /加起来|加在一起|合计|总和|\b(?:altogether|combined|sum)\b/iu

function differenceOf(view: View, a: Target, b: Target): Finding[] {
  if (a.amount === undefined || b.amount === undefined) return []
  const [x, y] = [scaled(a.unit), scaled(b.unit)]
  if (unitOf(a.unit) !== unitOf(b.unit)) return [{ type: 'incomparable' }]
  const difference = Math.abs(a.amount * x.scale - b.amount * y.scale)
  const isMore = a.amount * x.scale >= b.amount * y.scale
  const more = `${Number((difference / x.scale).toPrecision(10))}${a.unit === '%' ? view.t.target.percentagePoints : a.unit}`
  const citations = [a, b].map(({ clause, quote }) => ({ path: clause, quote }))
  return [{ type: 'difference', of: isMore ? [a.name, b.name] : [b.name, a.name], more, citations }]
}
