import { normalise, type PlanIndex, type Term } from '../search/index.ts'
import { subjectIn } from './subject.ts'

/** 高速上的, GDP那个, 重特大起数那一行: words that only point behind what is named. */
const BEHIND = /(?:的|那(?:一?[个种档块边类行条项家]|里)|这(?:一?[个种档块边类行条项]|里)|上面?|里面?|方面)+$/u

/** What is named anew, without what only points: 高速 of 高速上的. */
export const namedIn = (core: string): string => core.replace(BEHIND, '') || core

/** 那示范校呢，一个市几所: what is named anew, before what is asked of it. */
export const namedFirst = (core: string): string | undefined =>
  /^(?<name>[^,，?？]{1,14}?)呢[,，]/u.exec(core)?.groups?.name

/** 风, behind a question of 光伏: what begins with it in the clauses that speak of what was asked before. */
function wordFor({ plan, cover }: PlanIndex, char: string, before: readonly Term[]): string | undefined {
  const fits = new Map<string, number>()
  for (const { text } of plan.clauses) {
    const plain = normalise(text)
    const fit = plain.includes(char) ? cover(before, plain) : 0
    for (const [word] of plain.matchAll(new RegExp(`${char}\\p{Script=Han}`, 'gu')))
      fits.set(word, (fits.get(word) ?? 0) + fit)
  }
  const [best] = [...fits].sort(([, a], [, b]) => b - a)
  return best && best[1] > 0 ? best[0] : undefined
}

/** From comma to comma, and on to the next: 高速公路服务区全覆盖，建成170座. */
function partsWith(text: string, isIn: (part: string) => boolean): { own: string; others: string } {
  const parts = text.split(/[,，；;。]/u)
  const own = parts.map((part, at) => isIn(part) || isIn(parts[at - 1] ?? ''))
  const joined = (wanted: boolean) => parts.filter((_, at) => own[at] === wanted).join(' ')
  return { own: joined(true), others: joined(false) }
}

/** What a question of before is without the words that only stand in other parts of the sentences of what is named anew. */
function withoutLike(index: PlanIndex, name: string, before: string): string {
  const terms = index.termsOf(name, 'zh').filter(index.knows)
  const isIn = (part: string) => terms.length > 0 && terms.some((term) => part.includes(term.word))
  const split = index.passages
    .filter(({ heading, plain }) => !heading && isIn(plain))
    .map(({ plain }) => partsWith(plain, isIn))
  const stands = (words: string) => split.some(({ others, own }) => others.includes(words) || own.includes(words))
  const isLike = (words: string) => !split.some(({ own }) => own.includes(words))
  return before.replace(/\p{Script=Han}{2,}/gu, (run) =>
    piecesOf(run, stands)
      .filter((piece) => piece.length < 2 || !isLike(piece))
      .join(''),
  )
}

/** A run in the longest pieces that stand somewhere, and single characters. */
function piecesOf(run: string, stands: (words: string) => boolean): string[] {
  const pieces: string[] = []
  for (let at = 0; at < run.length; at += pieces.at(-1)?.length ?? 1) {
    let end = at + 1
    while (end < run.length && stands(run.slice(at, end + 1))) end++
    pieces.push(run.slice(at, end))
  }
  return pieces
}

/**
 * What is asked of what is named anew: the question before with the name in the place of what it is the like of.
 * @returns the text, and the name as the plan has it
 */
export function askedAnew(index: PlanIndex, said: string, before: string): { text: string; focus?: string } {
  const name = namedIn(said)
  const single = /^\p{Script=Han}$/u.test(name)
  const found = single ? wordFor(index, name, index.termsOf(subjectIn(normalise(before), 'zh'), 'zh')) : undefined
  const focus = found ?? name
  // 要是八百万呢 names an amount, 下一个五年呢 a time, and no thing.
  if (/^(?:要是|如果)?[\d一二两三四五六七八九十百千万亿]|[年月]$/u.test(focus))
    return { text: `${said},${normalise(before)}` }
  return { text: `${focus},${withoutLike(index, focus, normalise(before))}`, focus }
}
