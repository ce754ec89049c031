import { isEnglish } from '../text/index.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Every sentence a person can see. English has exactly the keys that Chinese has, and the other way round. */
export type Sentences = typeof zh
export type Language = 'zh' | 'en'
export type CommandName = keyof Sentences['commands']

export const locales: Record<Language, Sentences> = { zh, en }

/** The language of a person's own words; undefined where they do not tell, such as a code or a number. */
export function languageOf(text: string): Language | undefined {
  if (/\p{Script=Han}/u.test(text) && !isEnglish(text)) return 'zh'
  return (text.match(/[a-z]{2,}/gi) ?? []).length >= 2 ? 'en' : undefined
}

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(zh.commands, name)

export interface OptionText {
  /** What a person may type before the colon. */
  name: string
  label: string
  hint: string
}

export function optionText(t: Sentences, command: CommandName, option: string): OptionText {
  const texts: Record<string, OptionText> = { ...t.sharedOptions, ...t.commands[command].options }
  return texts[option] ?? { name: option, label: option, hint: '' }
}

/** What may be typed before the colon, in any language, to the option's own name. */
export function optionNames(command: CommandName): Map<string, string> {
  const own = Object.keys({ ...zh.sharedOptions, ...zh.commands[command].options })
  return new Map(
    own.flatMap((name) =>
      [name, ...Object.values(locales).map((t) => optionText(t, command, name).name)].map(
        (word) => [word.toLowerCase(), name] as const,
      ),
    ),
  )
}

/** The command that a word names, in any language. */
export function commandNamed(word: string): CommandName | undefined {
  const names = Object.keys(zh.commands).filter(isCommandName)
  const wanted = word.normalize('NFKC').toLowerCase()
  return names.find((name) => name === wanted || Object.values(locales).some((t) => t.commands[name].name === wanted))
}
