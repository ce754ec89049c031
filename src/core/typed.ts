import { optionNames } from '../locale/index.ts'
import type { Command } from './command.ts'
import type { RawInput } from './option.ts'

/** One word of a typed line, or several in quotes. */
interface Word {
  /** As written, quotes and all. */
  source: string
  /** Without the quotes. */
  value: string
  /** The white space before it. */
  before: string
}

/** Words that fitted nowhere are kept in `surplus`, never dropped. */
export interface Typed {
  raw: RawInput
  surplus: string[]
}

/** Whether a value fits an option, given what was named so far. */
type Accepts = (option: string, value: string, raw: RawInput) => boolean

const CLOSING: Record<string, string> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '”',
  '＂': '＂',
  '「': '」',
  '『': '』',
  "'": "'",
  '‘': '’',
}
const KEY = /^([\p{L}_-]{1,32})[:：](.*)$/su

/** Splits a line at white space outside quotes; curly and full-width quotes count. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = []
  const characters = [...line]
  let at = 0
  const take = (test: (character: string) => boolean) => {
    const start = at
    while (at < characters.length && test(characters[at] ?? '')) at++
    return characters.slice(start, at).join('')
  }
  while (at < characters.length) {
    const before = take(isSpace)
    if (at >= characters.length) break
    const start = at
    let value = ''
    while (at < characters.length && !isSpace(characters[at] ?? '')) {
      const closing = startsQuote(value) ? CLOSING[characters[at] ?? ''] : undefined
      if (closing) {
        at++
        value += take((character) => character !== closing)
        at++
      } else value += characters[at++]
    }
    words.push({ source: characters.slice(start, at).join(''), value, before })
  }
  return words
}

const isSpace = (character: string) => /\s/u.test(character)

/** A quote opens a value only at its start: at the beginning of a word or right after a key. */
const startsQuote = (value: string) => value === '' || /^[\p{L}_-]{1,32}[:：]$/u.test(value)

/**
 * Reads the words after a command's name.
 * `key:value` counts only where the key is one of the command's options, in any language;
 * a named paragraph that is not in quotes goes on up to the next key.
 * An unnamed word goes to the first open option: a required one takes it as it is, an optional one only
 * if `accepts` says so. A paragraph takes every unnamed word from there on.
 */
export function readTyped(command: Command<never>, words: readonly Word[], accepts: Accepts): Typed {
  const keys = optionNames(command.name)
  const raw: RawInput = {}
  const unnamed: Word[] = []
  let going: string | undefined
  for (const word of words) {
    const [, key = '', value = ''] = KEY.exec(word.value) ?? []
    const name = keys.get(key.toLowerCase())
    if (name && command.options[name] && raw[name] === undefined) {
      raw[name] = value
      going = command.options[name]?.control === 'paragraph' && word.source === word.value ? name : undefined
    } else if (going) raw[going] += word.before + word.source
    else unnamed.push(word)
  }
  return { raw, surplus: fill(command, raw, unnamed, accepts) }
}

function fill(command: Command<never>, raw: RawInput, words: Word[], accepts: Accepts) {
  const open = Object.entries(command.options).filter(([name]) => raw[name] === undefined)
  const surplus: string[] = []
  for (const [at, word] of words.entries()) {
    const takes = open.findIndex(
      ([name, option]) => option.required || option.control === 'paragraph' || accepts(name, word.value, raw),
    )
    // A word that looks like a name goes to what is named, where its problem can be told.
    const next =
      takes >= 0 ? takes : open.findIndex(([, { source }]) => source && source !== 'plan' && source !== 'entry')
    const [name, option] = open[next] ?? []
    if (!name || !option) {
      surplus.push(word.source)
      continue
    }
    open.splice(0, next + 1)
    if (option.control === 'paragraph') {
      raw[name] = restOf(words.slice(at))
      break
    }
    raw[name] = word.value
  }
  return surplus
}

const restOf = (words: readonly Word[]) =>
  words.length === 1 && words[0]
    ? words[0].value
    : words
        .map((word) => word.before + word.source)
        .join('')
        .trim()
