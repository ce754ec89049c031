import type { Plan } from '../plan/plan.ts'

const CODE = /(?<![\w.])(t\d{1,3}|m\d{1,2}|\d{1,2}\.\d{1,2})(?![\w%]|\.\d|\s*(?:亿|万|元|毫米|倍|个百分))/giu
const THROUGH = /^\s*(?:到|至|-|\.{3}|through|to)\s*$/iu

/** Codes of the plan's items, each kind in the order of the plan. */
const kindsOf = ({ targets, tasks, measures }: Plan): string[][] =>
  [targets, tasks, measures].map((items) => items.map(({ code }) => code))

/** The codes from one to another of the same kind; nothing where they are not. */
function between(plan: Plan, from: string, to: string): string[] {
  const codes = kindsOf(plan).find((kind) => kind.includes(from) && kind.includes(to))
  return codes ? codes.slice(codes.indexOf(from), codes.indexOf(to) + 1) : []
}

/** The codes in a normalised text, in its order and whether the plan has them or not; 3.1到3.4 are all four. */
export function codesIn(plan: Plan, text: string): string[] {
  const found = [...text.matchAll(CODE)].map((match) => ({ code: (match[1] ?? '').toUpperCase(), at: match.index }))
  const codes = found.flatMap(({ code, at }, index) => {
    const next = found[index + 1]
    const through = next && THROUGH.test(text.slice(at + code.length, next.at))
    return through ? [code, ...between(plan, code, next.code)] : [code]
  })
  return [...new Set(codes)]
}
