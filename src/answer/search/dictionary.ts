import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'

/** An entry of CC-CEDICT, the Chinese-English dictionary that its readers write. */
export interface Entry {
  /** In simplified characters. */
  headword: string
  /** Without tones and blanks: nan2 hui4 is nanhui. */
  pinyin: string
  /** English, as the dictionary has it. */
  glosses: string[]
}

/** Traditional, simplified, pinyin, one gloss or several; variants and classifiers follow. */
const rowSchema = z
  .tuple([z.string(), z.string(), z.string(), z.union([z.string(), z.array(z.string())])])
  .rest(z.unknown())

/** Entries stand behind each other on one line; a quotation mark inside a text is escaped: nothing else looks like this. */
const BETWEEN = '],["'
const [FIRST, LAST] = ['[[', ']],"variantLookup"']
const PACKAGE = 'cc-cedict'

/** The package exports its functions only, which keep the whole file in memory. */
function dataFile(): string {
  const folders = createRequire(import.meta.url).resolve.paths(PACKAGE) ?? []
  for (const folder of folders) {
    const path = join(folder, PACKAGE, 'data/all.js')
    if (existsSync(path)) return path
  }
  throw new Error(`the dictionary ${PACKAGE} is not installed`)
}

function entryFrom(json: string): Entry[] {
  const row = rowSchema.safeParse(JSON.parse(json))
  if (!row.success) return []
  const [, headword, pinyin, glosses] = row.data
  return [{ headword, pinyin: pinyin.toLowerCase().replace(/[^a-z]/g, ''), glosses: [glosses].flat() }]
}

/** Every row of the dictionary, as it is written. */
function rowsOf(): string[] {
  const data = readFileSync(dataFile(), 'utf8')
  return data.slice(data.indexOf(FIRST) + FIRST.length + 1, data.indexOf(LAST)).split(BETWEEN)
}

/**
 * The entries whose headword stands in a normalised text. The file is read each time and nothing of it is kept: parsed as
 * a whole it takes 80 MB for as long as the program runs.
 */
export function entriesIn(plain: string): Entry[] {
  const starts = new Set(Array.from({ length: plain.length }, (_, at) => plain.slice(at, at + 2)))
  for (const start of [...starts]) starts.add(start.slice(0, 1))
  const stands = (word: string) => starts.has(word.slice(0, 2)) && /^\p{Script=Han}/u.test(word) && plain.includes(word)

  return rowsOf().flatMap((row) => {
    const from = row.indexOf('","') + 3
    return stands(row.slice(from, row.indexOf('"', from))) ? entryFrom(`["${row}]`) : []
  })
}

/** A name is spelt with capitals: Huang2 pu3 Qu1. */
const NAME = /^[A-Z]/
const OF_A_PLACE = /(?:sheng3|[Ss]hi4|[Qq]u1|[Xx]ian4|[Zz]hou1|[Qq]i2|Sheng3)$/

/** Names of places that say what they are, and of all headwords those that are words as well, such as 和平 of 和平区. */
export function placeRows(): { names: string[]; words: ReadonlySet<string> } {
  const names: string[] = []
  const words = new Set<string>()
  for (const row of rowsOf()) {
    const from = row.indexOf('","') + 3
    const to = row.indexOf('"', from)
    const headword = row.slice(from, to)
    const pinyin = row.slice(to + 3, row.indexOf('"', to + 3))
    if (!NAME.test(pinyin)) words.add(headword)
    else if (headword.length > 2 && OF_A_PLACE.test(pinyin)) names.push(headword)
  }
  return { names, words }
}
