import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { locales, type Sentences } from '../locale/index.ts'
import { readAmount } from '../text/index.ts'
import type { Control, Option, SuggestionSource } from './option.ts'
import { PLATFORMS, type PlatformName } from './platform.ts'

type ProblemName = keyof Sentences['problems']

/** Longest text that is accepted in one value, in characters. */
export const TEXT_LIMIT = 3000

/** What cannot be seen but changes what is seen: control characters, reversed writing, spaces without width. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff]/gu

const raw = z
  .string()
  .transform((text) => text.replace(INVISIBLE, '').trim())
  .pipe(z.string().max(TEXT_LIMIT, { error: 'tooLong' satisfies ProblemName }))
const folded = raw.transform((text) => text.normalize('NFKC'))

function rejected(context: z.core.$RefinementCtx, message: ProblemName): never {
  context.issues.push({ code: 'custom', message, input: context.value })
  return z.NEVER
}

function kind<T>(control: Control, schema: z.ZodType<T, string>, extra: Pick<Option, 'choices' | 'source'> = {}) {
  function declare(): Option<T, true>
  function declare(as: { optional: true }): Option<T, false>
  function declare(as?: { optional: true }): Option<T> {
    return { control, schema, required: !as?.optional, ...extra }
  }
  return declare
}

/** An amount as written; the unit is empty where none was given. */
export interface Amount {
  value: number
  unit: string
}

/** What is not certain is asked about: 0,5 may mean 5 or 0.5, 两三个 is no amount to log. */
const amount = raw.transform((text, context): Amount => {
  const read = readAmount(text)
  if (!read || read.high !== undefined || read.vague) return rejected(context, 'amount')
  if (read.or) return rejected(context, 'unclearAmount')
  const { value, unit, sign } = read
  if (sign < 0) return rejected(context, 'negative')
  if (value >= 1e15) return rejected(context, 'tooLarge')
  if (!Number.isInteger(Number((value * 1e4).toPrecision(15)))) return rejected(context, 'tooFine')
  return { value, unit }
})

const date = folded.transform((text, context): Temporal.PlainDate => {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  if (!day) return rejected(context, 'date')
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return rejected(context, 'noSuchDay')
  }
})

const url = raw.transform((text, context): string => {
  const address = text.replace(/^<|>$/g, '')
  const parsed = URL.canParse(address) ? new URL(address) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username) return rejected(context, 'url')
  return parsed.href
})

/** 9:30, 9点, 9点30, 9时30分, 9点半, 下午3点. */
const TIME =
  /^(?<half>上午|早上|中午|下午|晚上)?(?<hour>\d{1,2})(?::(?<minute>\d{2})|[时点](?:(?<past>\d{1,2})分?|(?<thirty>半)|整)?)?$/

/** The hour that is meant with a part of the day; undefined where nobody could say which: 晚上1点, 上午12点. */
const HOURS: Record<string, (hour: number) => number | undefined> = {
  '': (hour) => hour,
  上午: (hour) => (hour < 12 ? hour : undefined),
  早上: (hour) => (hour < 12 ? hour : undefined),
  中午: (hour) => (hour === 11 || hour === 12 ? hour : hour === 1 || hour === 2 ? hour + 12 : undefined),
  下午: (hour) => (hour >= 1 && hour < 12 ? hour + 12 : hour >= 12 ? hour : undefined),
  晚上: (hour) => (hour >= 5 && hour < 12 ? hour + 12 : hour >= 17 ? hour : undefined),
}

const time = folded.transform((text, context): string => {
  const { half = '', hour, minute, past, thirty } = TIME.exec(text)?.groups ?? {}
  const hours = HOURS[half]?.(Number(hour))
  const minutes = Number(minute ?? past ?? (thirty ? 30 : 0))
  if (hour === undefined || hours === undefined || hours > 23 || minutes > 59) return rejected(context, 'time')
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
})

const timezone = folded.transform((text, context): string => {
  const name = Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase() === text.toLowerCase())
  return name ?? (text.toUpperCase() === 'UTC' ? 'UTC' : rejected(context, 'timezone'))
})

const entryNumber = folded.transform((text, context): number => {
  const [, digits] = /^#?(\d{1,9})$/.exec(text) ?? []
  return digits ? Number(digits) : rejected(context, 'entryNumber')
})

const page = folded.transform((text, context): number => {
  const [, digits] = /^第?(\d{1,4})页?$/.exec(text) ?? []
  return Number(digits) >= 1 ? Number(digits) : rejected(context, 'page')
})

/** Whose role is meant, on which platform; without a platform, the one the command came from. */
export interface MemberName {
  platform: PlatformName | undefined
  id: string
}

const member = folded.transform((text, context): MemberName => {
  const mention = /^<@!?(\w+)(?:\|[^>]*)?>$/.exec(text)
  if (mention?.[1]) return { platform: undefined, id: mention[1] }
  const [, prefix, id] = /^@?(?:(\w+):)?([\p{L}\p{N}_.-]{1,64})$/u.exec(text) ?? []
  const platform = PLATFORMS.find((name) => name === prefix?.toLowerCase())
  return id && (platform || !prefix) ? { platform, id } : rejected(context, 'member')
})

type ChoiceSet = keyof Sentences['choices']

/** One of a set of values; its labels, in every language, are understood as well. */
function choice<S extends ChoiceSet>(set: S) {
  type Value = keyof Sentences['choices'][S] & string
  const values = Object.keys(locales.zh.choices[set]).filter(
    (value): value is Value => value in locales.zh.choices[set],
  )
  const words = (value: Value) =>
    Object.values(locales).flatMap((t) => [value, ...wordsOf(t.choices[set][value])].map((word) => word.toLowerCase()))
  const schema = folded.transform(
    (text, context): Value =>
      values.find((value) => words(value).includes(text.toLowerCase())) ?? rejected(context, 'choice'),
  )
  return kind('choice', schema, {
    choices: (t) => values.map((value) => ({ value, label: wordsOf(t.choices[set][value])[0] ?? value })),
  })
}

const wordsOf = (words: unknown): string[] =>
  Array.isArray(words) ? words.filter((word) => typeof word === 'string') : []

const code = (source: SuggestionSource) => kind('suggest', folded.pipe(z.string().toUpperCase().max(100)), { source })

/** The kinds of option a command can declare. */
export const option = {
  text: kind('text', raw),
  paragraph: kind('paragraph', raw),
  amount: kind('number', amount),
  date: kind('date', date),
  url: kind('url', url),
  time: kind('time', time),
  timezone: kind('suggest', timezone, { source: 'timezone' }),
  entry: kind('suggest', entryNumber, { source: 'entry' }),
  page: kind('number', page),
  plan: kind('suggest', raw, { source: 'plan' }),
  archivedPlan: kind('suggest', raw, { source: 'archivedPlan' }),
  item: code('item'),
  target: code('target'),
  task: code('task'),
  member: kind('member', member),
  weekday: choice('weekday'),
  role: choice('role'),
  scope: choice('scope'),
  done: choice('done'),
  vote: choice('vote'),
  which: choice('which'),
  /** Its value is the file's name; the file itself is among the request's attachments. */
  file: kind('file', raw),
}
