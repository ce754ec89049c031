import type { Plan } from '../../plan/plan.ts'
import { numeralAt } from '../../text/index.ts'

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

/** 第三个专题的第一项任务, 第2个目标: parts of a plan by their number. */
const ORDINAL = /第([一二三四五六七八九十\d]{1,3})(?:个|项|条|类|大)?(专题|主题|板块|任务|措施|举措|目标|指标)/gu

const named = (item: { code: string } | undefined): string[] => (item ? [item.code] : [])

function ordinalsIn({ themes, tasks, targets, measures }: Plan, text: string): string[] {
  let theme: string | undefined
  const codes: string[] = []
  for (const [, written = '', noun = ''] of text.matchAll(ORDINAL)) {
    const at = (numeralAt(written, 0)?.value ?? Number(written)) - 1
    if (/题|板块/.test(noun)) theme = themes[at]?.code
    else if (/任务/.test(noun))
      codes.push(...named(tasks.filter((task) => theme === undefined || task.theme === theme)[at]))
    else codes.push(...named((/措|举/.test(noun) ? measures : targets)[at]))
  }
  return codes.length || theme === undefined ? codes : [theme]
}

/** The codes in a normalised text, in its order and whether the plan has them or not; 3.1到3.4 are all four. */
export function codesIn(plan: Plan, text: string): string[] {
  const found = [...text.matchAll(CODE)].map((match) => ({ code: (match[1] ?? '').toUpperCase(), at: match.index }))
  const codes = found.flatMap(({ code, at }, index) => {
    const next = found[index + 1]
    const through = next && THROUGH.test(text.slice(at + code.length, next.at))
    return through ? [code, ...between(plan, code, next.code)] : [code]
  })
  return [...new Set([...codes, ...ordinalsIn(plan, text)])]
}
