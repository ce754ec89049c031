import type { Choice, SuggestionSource } from '../../../core/option.ts'
import type { CommandView, OptionView } from '../protocol.ts'
import type { Offer, Offers } from './combobox.ts'

export type Suggest = (source: SuggestionSource, query: string) => Promise<Choice[]>

const NOTHING: Offers = { from: 0, items: [] }

const MOST = 12

/** Completes commands, then `key:` of their options, then values. `before` is the line up to the caret. */
export async function complete(before: string, commands: CommandView[], suggest: Suggest): Promise<Offers> {
  const { start, slash } = rootOf(before, commands)
  const [first = '', ...rest] = before.slice(start).split(/\s+/)
  if (rest.length === 0) {
    const items = first || slash ? commandOffers(first, commands) : []
    return { from: start, items, eager: slash && !items.some((item) => item.text.trim() === first) }
  }
  const command = commands.find(({ words }) => words.includes(first.toLowerCase()))
  return command ? completeOption(before, rest, command, suggest) : NOTHING
}

/** Where the line begins after `/` or `/plan `. */
function rootOf(before: string, commands: CommandView[]) {
  const [head = '', slash = ''] = /^\s*([/／]?)\s*/.exec(before) ?? []
  const plan = commands.find(({ name }) => name === 'plan')
  const [root = '', word = ''] = /^(\S+)\s+/.exec(before.slice(head.length)) ?? []
  const start = head.length + (plan?.words.includes(word.toLowerCase()) ? root.length : 0)
  return { start, slash: slash !== '' }
}

function commandOffers(typed: string, commands: CommandView[]): Offer[] {
  return commands.flatMap(({ words, word, name, summary }) => {
    const fitting = fittingWord(typed, words, word)
    if (fitting === undefined) return []
    const also = fitting === name ? word : name
    return [{ text: `${fitting} `, label: fitting === also ? fitting : `${fitting} ${also}`, detail: summary }]
  })
}

/** The word that goes on from what was typed, in the script it was typed in. */
function fittingWord(typed: string, words: string[], preferred: string): string | undefined {
  const fits = (word: string) => word.toLowerCase().startsWith(typed.toLowerCase())
  return [preferred, ...words].find(fits)
}

const KEY = /^([\p{L}_-]{1,32})[:：](.*)$/su

const optionOf = (token: string, { options }: CommandView) => {
  const [, key = '', value = ''] = KEY.exec(token) ?? []
  const option = options.find(({ words }) => words.includes(key.toLowerCase()))
  return option && { option, value }
}

async function completeOption(before: string, rest: string[], command: CommandView, suggest: Suggest) {
  const token = rest.at(-1) ?? ''
  const earlier = rest.slice(0, -1)
  const keyed = optionOf(token, command)
  if (keyed)
    return { from: before.length - keyed.value.length, items: await values(keyed.option, keyed.value, suggest) }
  const named = earlier.flatMap((word) => optionOf(word, command)?.option ?? [])
  const unnamed = earlier.length - named.length
  const open = command.options.filter((option) => !named.includes(option))
  const [next, ...others] = open
  const offered = unnamed === 0 && next ? await values(next, token, suggest) : []
  const keys = unnamed > 1 && token === '' ? [] : keyOffers(token, unnamed === 0 ? open : others)
  return { from: before.length - token.length, items: [...offered.slice(0, MOST), ...keys] }
}

function keyOffers(typed: string, options: OptionView[]): Offer[] {
  return options.flatMap(({ words, word, label, hint, control, required }) => {
    const fitting = fittingWord(typed, words, word)
    if (fitting === undefined || (control === 'paragraph' && options.length === 1 && required)) return []
    return [{ text: `${fitting}:`, label: `${fitting}:`, detail: [label, hint].filter(Boolean).join(' · ') }]
  })
}

async function values(option: OptionView, typed: string, suggest: Suggest): Promise<Offer[]> {
  return (await choicesOf(option, typed, suggest)).slice(0, MOST).map(({ value, label }) => ({
    text: `${/\s/.test(value) ? `"${value}"` : value} `,
    label: value,
    ...(label !== value && { detail: label }),
  }))
}

/** The values an option can take that go with what was typed. */
export async function choicesOf(option: Pick<OptionView, 'choices' | 'source'>, typed: string, suggest: Suggest) {
  if (option.source) return suggest(option.source, typed)
  const wanted = typed.toLowerCase()
  return (option.choices ?? []).filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(wanted))
}
