import type { Clause, Target, Task } from '../../plan/plan.ts'
import { numeralAt } from '../../text/index.ts'
import { askless, type Intent } from '../question/index.ts'
import { normalise, type Term } from '../search/index.ts'
import type { View } from '../view.ts'
import { clauseNamed, headingSaid, partAbout } from './clause.ts'
import { isIn } from './due.ts'
import { ASKS_KINDS, enumerated } from './enumerated.ts'
import { factFor } from './fact.ts'
import type { Finding, Found, Member } from './finding.ts'
import { hitsFor } from './hits.ts'
import { kindListed } from './kind-listed.ts'
import { headingCitation, memberOf, membersOf, targetMember } from './members.ts'

type What = Extract<Finding, { type: 'members' }>['what']

/** Nouns for what every plan consists of. */
const PARTS: readonly [What, RegExp][] = [
  ['targets', /目标|指标|约束性|预期性|\b(?:targets?|goals?|indicators?|objectives?)\b/iu],
  ['measures', /(?:保障|推进|支持|组织|政策)?(?:措施|举措|保障)|\bmeasures?\b/iu],
  ['themes', /专题|主题|板块|领域|方面|工程|行动|\b(?:themes?|pillars?)\b/iu],
  ['tasks', /任务|工作|\b(?:tasks?|actions?)\b/iu],
  ['parts', /部分|章|大块|\b(?:parts?|sections?|chapters?)\b/iu],
]

/** What the plan has of a kind, as far as it fits the rest of the question. */
function partsNamed(view: View, intent: Intent): { what: What; members: Member[] } | undefined {
  const { plan, outline } = view.index
  const asked = PARTS.find(([, sign]) => sign.test(intent.text))?.[0]
  const rest = restOf(view, intent)
  if (!asked || (rest.length && asked !== 'targets')) return undefined
  if (asked === 'targets') return targetsFor(view, intent, rest.length > 0)
  const clauseOf = (path: string) => outline.byPath(path)
  const members: Record<Exclude<What, 'targets' | 'items'>, Member[]> = {
    themes: plan.themes.flatMap(({ clause }) => membersAt(clauseOf(clause))),
    tasks: plan.tasks.map((task) => taskMember(view, task)),
    measures: plan.measures.flatMap(({ name, clause }) => ({ name, citations: citationsAt(clauseOf(clause)) })),
    parts: outline.parts.map(memberOf),
  }
  const found = asked === 'items' ? [] : members[asked]
  return found.length ? { what: asked, members: found } : undefined
}

const membersAt = (clause: Clause | undefined): Member[] => (clause ? [memberOf(clause)] : [])

const citationsAt = (clause: Clause | undefined) => (clause ? headingCitation(clause) : [])

const taskMember = ({ index }: View, { code, name, clause, quote }: Task): Member => {
  const own = index.outline.byPath(clause)
  return { name: `${code} ${name}`, citations: quote ? [{ path: clause, quote }] : citationsAt(own) }
}

/** Words of a question that no part of a plan is called by. */
const restOf = (view: View, { text }: Pick<Intent, 'text'>): Term[] => {
  const { index, query } = view
  const bare = PARTS.reduce((rest, [, sign]) => rest.replace(sign, ' '), askless(text, query.language)).replace(
    COMMON,
    ' ',
  )
  return index.termsOf(bare, query.language).filter((term) => index.knows(term))
}

/** What only says what kind of targets or tasks are meant. */
const COMMON =
  /主要|重点|总体|具体|定量|定性|约束性?的?|预期性?的?|数字|硬性?|编了?|设了?|安排|总数|量化|考核|清单|表|完成|这些|明确|列入|\b(?:main|key|major|overall|all|supporting|binding|expected|numeric(?:al)?|quantitative|one|two|three|four|five|six|seven|eight|nine|ten)\b/giu

const NATURE = { binding: /约束|binding/iu, expected: /预期|expected/iu }

function targetsFor(view: View, intent: Intent, about: boolean): { what: What; members: Member[] } | undefined {
  const { plan } = view.index
  const nature = NATURE.binding.test(intent.text)
    ? 'binding'
    : NATURE.expected.test(intent.text)
      ? 'expected'
      : undefined
  const [period] = intent.periods
  const named = about
    ? clauseNamed(
        view,
        restOf(view, intent)
          .map(({ word }) => word)
          .join(' '),
        0.5,
      )
    : undefined
  const fits = (target: Target) =>
    (nature === undefined || target.nature === nature) &&
    (period === undefined || isIn(target.due, period)) &&
    (!about || isUnder(view, target, named, intent))
  const members = plan.targets.filter(fits).map(targetMember)
  return members.length ? { what: 'targets', members } : undefined
}

/** 哪些是约束性的: targets by whether they bind, where a plan says that of any. */
export function natureListed(view: View, intent: Intent): Found | undefined {
  if (!Object.values(NATURE).some((sign) => sign.test(intent.text))) return undefined
  const listed = targetsFor(view, intent, restOf(view, intent).length > 0) ?? targetsFor(view, intent, false)
  return listed && { findings: [{ type: 'members', ...listed }] }
}

/** Whether a target is of what the question is about: by its part of the plan, or by its own words. */
function isUnder(view: View, target: Target, named: Clause | undefined, intent: Intent): boolean {
  const { index } = view
  const clause = index.outline.byPath(target.clause)
  if (named && clause && index.outline.above(clause).includes(named)) return true
  const terms = restOf(view, intent)
  return index.cover(terms, normalise(`${target.name} ${target.quote}`)) >= 0.6
}

/** 生态文明专题下有几项任务: what stands under the part that is named beside the noun for parts. */
export function partListed(view: View, intent: Pick<Intent, 'text' | 'places'>): Finding[] {
  const { index } = view
  if (!PARTS.some(([, sign]) => sign.test(intent.text)) || headingSaid(view, intent.text)) return []
  const part = partAbout(view, restOf(view, intent))
  const members = part ? membersOf(index.plan, part) : []
  return part && members.length > 1 ? [{ type: 'members', what: 'items', of: part.path, members }] : []
}

/** The clause that is asked to be listed: it is named, and has members. */
export function clauseListed(view: View, intent: Pick<Intent, 'text' | 'places'>): Finding[] {
  const { index } = view
  const asksParts = PARTS.some(([, sign]) => sign.test(intent.text))
  const candidates = [
    ...intent.places.map((path) => index.outline.byPath(path)),
    headingSaid(view, intent.text),
    asksParts ? partAbout(view, restOf(view, intent)) : undefined,
    clauseNamed(view, intent.text, 0.55),
  ]
  for (const clause of candidates) {
    const members = clause ? membersOf(index.plan, clause) : []
    if (clause && members.length > 1) return [{ type: 'members', what: 'items', of: clause.path, members }]
  }
  return []
}

/** 六个重点专题都是什么, of four: the number is put right. */
function wrongCount({ text }: Intent, members: readonly Member[]): Finding[] {
  const claimed = countClaimed(text)
  const [citation] = members.flatMap(({ citations }) => citations)
  return claimed && citation && claimed.number !== members.length
    ? [{ type: 'verdict', holds: false, given: claimed.words, right: `${members.length}`, citation }]
    : []
}

const COUNT = /([二三四五六七八九十两]|\d{1,2})(?:大|个|项|条|类|点|步|方面|部分|章)/u

/** 六条, 八项: how many parts a person takes there to be. */
export function countClaimed(text: string): { words: string; number: number } | undefined {
  const match = COUNT.exec(text)
  const number = match && numeralAt(match[1] ?? '', 0)?.value
  return match && number ? { words: match[0], number } : undefined
}

/** 有哪些任务, 哪些措施, 哪几个项目: parts of the plan, what stands under a clause, or what a sentence lists. */
export function listFor(view: View, intent: Intent): Found {
  return natureListed(view, intent) ?? kindListed(view, intent.text) ?? listedOf(view, intent)
}

/** One sentence lists what is asked for. */
function isInSentence(view: View, intent: Intent): boolean {
  const [best] = hitsFor(view, intent)
  return (
    best !== undefined &&
    best.cover >= 0.75 &&
    /、/.test(best.passage.text) &&
    !PARTS.some(([, sign]) => sign.test(intent.text))
  )
}

function listedOf(view: View, intent: Intent): Found {
  const said = headingSaid(view, intent.text)
  const listed = clauseListed(view, intent)
  const parts = said && listed.length ? undefined : partsNamed(view, intent)
  if (parts) return { findings: [...wrongCount(intent, parts.members), { type: 'members', ...parts }] }
  const enumeration = ASKS_KINDS.test(intent.text) && !listed.length ? enumerated(view, intent) : undefined
  if (enumeration) return enumeration
  const fact = factFor(view, { ...intent, kind: 'list' })
  if (!listed.length || (intent.kind === 'list' && isInSentence(view, intent))) return fact
  return { findings: [...listed, ...(fact.refused ? [] : fact.findings.slice(0, 1))] }
}
