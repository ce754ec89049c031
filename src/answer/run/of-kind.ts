import type { Clause, Plan } from '../../plan/plan.ts'
import { askless, numbersOf } from '../question/index.ts'
import { normalise, runsIn } from '../search/index.ts'
import type { View } from '../view.ts'
import { isShortFor } from './duties.ts'

/** What is asked for by its kind: 哪几条原则, 什么条件, 原则有哪些. */
const KIND =
  /(?:哪|几|多少|什么|啥)(?:些|几)?(?:大|个|项|条|类|种|方面|点)?(?:的)?(?<behind>\p{Script=Han}{2,4})|(?<before>\p{Script=Han}{2,4}?)(?:分别|一共|总共|共|分成|分|有|是|包括|分了|列了|定了)+(?:哪|几|多少|什么|啥)/gu

/** 基本条件 is asked for as 条件, too. */
const kindsIn = (plain: string): string[] => [
  ...new Set(
    [...plain.matchAll(KIND)].flatMap(({ groups = {} }) =>
      groups.behind
        ? [groups.behind, groups.behind.slice(0, 2)]
        : groups.before
          ? [groups.before, groups.before.slice(-2)]
          : [],
    ),
  ),
]

const TELLS = 0.3

/** What a question names besides a kind, and a heading does not: 公共安全的任务 are not all of them. */
const saysMore = ({ index }: View, rest: string, heading = ''): boolean =>
  index
    .termsOf(askless(rest, 'zh'), 'zh')
    .some((term) => index.knows(term) && index.weight(term) >= TELLS && !heading.includes(term.word))

const isChinese = ({ index, query }: View): boolean => query.language === 'zh' && index.plan.language === 'zh'

/** The clause whose heading ends with the kind of thing that is asked for, or is said for short: 重点产品 for 重点发展产品. */
export function clauseOfKind(view: View, text: string): Clause | undefined {
  if (!isChinese(view)) return undefined
  const plain = normalise(text)
  const headed = view.index.plan.clauses.map((clause) => ({ clause, heading: normalise(clause.heading ?? '') }))
  const runs = runsIn(askless(plain, 'zh')).filter((run) => run.length > 2)
  const short = headed.find(({ heading }) => runs.some((run) => isShortName(run, heading)))
  if (short) return short.clause
  for (const kind of kindsIn(plain)) {
    const ended = headed.filter(
      ({ heading }) =>
        heading.length > kind.length && heading.endsWith(kind) && !saysMore(view, plain.replace(kind, ' '), heading),
    )
    const [first] = ended.sort((a, b) => a.clause.path.length - b.clause.path.length)
    if (first) return first.clause
  }
  return undefined
}

/** In the letters and the order of a name, its first and last among them, and half of it at least. */
const isShortName = (short: string, name: string): boolean =>
  name.length <= 2 * short.length && short[0] === name[0] && short.at(-1) === name.at(-1) && isShortFor(short, name)

const SEVERAL = 3

/** 几大行动, 专栏有多少个: the clauses that are called so, side by side, or numbered so. */
export function clausesOfKind(view: View, text: string): Clause[] {
  if (!isChinese(view)) return []
  const plain = normalise(text)
  for (const kind of kindsIn(plain)) {
    if (saysMore(view, plain.replace(kind, ' '))) continue
    const called = view.index.plan.clauses.filter(({ heading = '', path }) => {
      const name = normalise(heading)
      return (name.length > kind.length && name.endsWith(kind)) || normalise(path).startsWith(kind)
    })
    const alike = called.filter(({ parent }) => called.filter((other) => other.parent === parent).length >= SEVERAL)
    if (alike.length) return alike
  }
  return []
}

/** 整个方案一共多少条举措. */
const ARTICLES =
  /(?:整个|全文|全篇|方案|意见|文件|规划|计划|总共|一共)[^,。?]{0,8}(?:多少|几)\s*(?:条|点)|(?:多少|几)\s*(?:条|点)(?!\p{Script=Han}{2})/iu
const META = /具体|任务|举措|措施|内容|意见|要求|规定|列|讲|编/gu
const FEWEST = 5

export const articlesIn = ({ index: { plan } }: View, text: string): Clause[] =>
  ARTICLES.test(text) ? numberedThrough(plan) : []

/** Clauses that are numbered through, whatever groups they stand in: 1 to 20 in seven of them, or in none at all. */
export function numberedThrough(plan: Plan): Clause[] {
  const leaves = plan.clauses.filter(
    ({ path, heading }) => heading !== undefined && !plan.clauses.some(({ parent }) => parent === path),
  )
  const runs: Clause[][] = []
  for (const leaf of leaves) {
    const number = numbersOf(leaf).at(-1)
    const run = runs.at(-1)
    if (run && number === run.length + 1) run.push(leaf)
    else if (number === 1) runs.push([leaf])
  }
  const isThrough = (run: Clause[]) =>
    new Set(run.map(({ parent }) => parent)).size > 1 || run.every(({ parent }) => parent === undefined)
  const through = runs.filter(isThrough)
  return through.sort((a, b) => b.length - a.length).find(({ length }) => length >= FEWEST) ?? []
}

/** 总共多少条, and nothing of what. */
export const asksOfAll = (view: View, text: string): boolean =>
  ARTICLES.test(text) && !saysMore(view, normalise(text).replace(ARTICLES, ' ').replace(META, ' '))
