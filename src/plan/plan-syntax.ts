import { CST, type Document, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import type { Sentence } from '../core/problem.ts'

/** What is wrong on a line of a plan file, and what to write instead. */
export interface LineProblem {
  /** Counted from 1. */
  line: number
  say: Sentence
}

/**
 * The largest plan we know comes to a file of 0.4 MB with 3,000 lines and 20,000 values. Files beyond these limits
 * take the parser minutes.
 */
const MOST = { characters: 4_000_000, lines: 60_000, values: 300_000, names: 100 }
/** One mistake in a file's form often makes every line after it one, too. */
const MOST_SHOWN = 20

/** The file as YAML, or what is wrong with its form. It takes two seconds at most, whatever the file. */
export function syntaxOf(
  text: string,
): { document: Document; lines: LineCounter; problems?: undefined } | { problems: LineProblem[] } {
  const lines = new LineCounter()
  const excess = excessOf(text)
  if (excess) return { problems: [excess] }
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
    const found = document.errors.length ? document.errors : keysTwice(document)
    const problems =
      tabsAmong(found, text, lines) ?? found.slice(0, MOST_SHOWN).map((error) => syntaxProblem(error, lines))
    return problems.length ? { problems } : { document, lines }
  } catch (error) {
    // What the parser throws where parts stand in each other too deep.
    if (!(error instanceof RangeError)) throw error
    return { problems: [on(1, (t) => t.import.planFileTooDeep)] }
  }
}

const on = (line: number, say: Sentence): LineProblem => ({ line, say: (t) => t.import.problem(line, say(t)) })

function syntaxProblem({ pos, code }: { pos: [number, number]; code: string }, lines: LineCounter): LineProblem {
  const { line } = lines.linePos(pos[0])
  return on(line, (t) => t.import.yaml(code.toLowerCase().replaceAll('_', ' ')))
}

/** A tab that indents, also behind the dash of a list: what follows it is wrong only because of it. */
const TABBED = /^[ \t-]*\t[ \t]*[^ \t\n]/

function tabsAmong(
  errors: readonly { pos: [number, number] }[],
  text: string,
  lines: LineCounter,
): LineProblem[] | undefined {
  const wrong = [...new Set(errors.map(({ pos }) => lines.linePos(pos[0]).line))]
  const tabbed = wrong.filter((line) => TABBED.test(text.slice(lines.lineStarts[line - 1], lines.lineStarts[line])))
  return tabbed.length ? tabbed.slice(0, MOST_SHOWN).map((line) => on(line, (t) => t.import.tabs)) : undefined
}

/** The parser compares every key with every other one: that takes too long where somebody wrote very many. */
function keysTwice(document: Document): { pos: [number, number]; code: string }[] {
  const found: { pos: [number, number]; code: string }[] = []
  visit(document, {
    Map(_, map) {
      const keys = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value)) found.push({ pos: [key.range?.[0] ?? 0, 0], code: 'DUPLICATE_KEY' })
        keys.add(key.value)
      }
    },
  })
  return found
}

/** More than a plan can have. Names for parts (`&a`) take the parser the square of their number. */
function excessOf(text: string): LineProblem | undefined {
  const tooLong = (lines: number) => on(1, (t) => t.import.planFileTooLong(lines, text.length))
  if (text.length > MOST.characters || lineBreaksIn(text) >= MOST.lines) return tooLong(lineBreaksIn(text) + 1)
  const count = { line: 1, values: 0, names: 0 }
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    if (type === 'anchor' || type === 'alias') count.names++
    if (type === 'scalar') count.values++
    if (count.names > MOST.names) return on(count.line, (t) => t.import.aliases)
    if (count.values > MOST.values) return tooLong(lineBreaksIn(text) + 1)
    count.line += lineBreaksIn(token)
  }
  return undefined
}

function lineBreaksIn(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
