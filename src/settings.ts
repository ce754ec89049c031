import { join } from 'node:path'
import { z } from 'zod'
import { SEES } from './answer/sees.ts'
import type { Prices } from './budget/prices.ts'
import { isPersonal, PLATFORMS } from './core/platform.ts'
import { type AccountName, isPersonsId } from './progress/accounts.ts'

const text = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional()

const http = text.refine(
  (value) => !value || (/^https?:/.test(value) && URL.canParse(value)),
  'must be an address such as https://example.org',
)

/** The address of a service, without the part that the client adds; one that was copied with it is meant the same. */
const serviceAddress = http
  .refine((value) => {
    const { username, search, hash } = new URL(value && URL.canParse(value) ? value : 'https://example.org')
    return !username && !search && !hash
  }, 'must be an address such as https://example.org/v1, without a name or anything from ? on')
  .transform((value) => value?.replace(/\/+$/, '').replace(/\/(chat\/completions|completions|responses)$/, ''))

/** What a header can carry. */
const key = text.refine(
  (value) => !value || /^[\x21-\x7e]+$/.test(value),
  'must be letters, digits and signs, as copied',
)

const admins = z
  .string()
  .default('')
  .transform((value, context): AccountName[] =>
    value
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .flatMap((name, index) => {
        const [prefix, id = '', ...rest] = name.split(':')
        const platform = PLATFORMS.find((known) => known === prefix)
        if (platform && isPersonal(platform) && !rest.length && isPersonsId(platform, id)) return [{ platform, id }]
        const why = platform && !isPersonal(platform) ? `: whoever reaches the ${platform} is that account` : ''
        context.addIssue(`name ${index + 1} must be a person, written like slack:U123 or discord:456${why}`)
        return []
      }),
  )

const timezone = z
  .string()
  .default('Asia/Shanghai')
  .refine(
    (zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone),
    'must be a time zone such as Asia/Shanghai',
  )

/** Who may use the playground: the people of this machine, everyone, or nobody. */
const playground = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.enum(['local', 'open', 'off'], 'must be open or off; left empty, it is for this machine alone'))
  .default('local')

/** As people write it: “no names”, “No-Names”. */
const sees = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) => value.replace(/[\s_]+/g, '-'))
  .pipe(z.enum(SEES, `must be ${SEES.join(', ')}`))
  .default('no-names')

/** What a million tokens cost, as 0.75/0.075/4.50 USD: sent, sent and kept by the service, written. */
const prices = text.transform((value, context): Prices | undefined => {
  if (!value) return undefined
  const [, sent, kept, written, currency] = /^([\d.]+)\/([\d.]+)\/([\d.]+)\s*([A-Za-z]{3}|[¥$€元])?$/.exec(value) ?? []
  const [input, cached, output] = [sent, kept, written].map(Number)
  if (input !== undefined && cached !== undefined && output !== undefined && input + cached + output >= 0)
    return { input, cached, output, currency: currency ?? 'USD' }
  context.addIssue('must be written like 0.75/0.075/4.50 USD: a million tokens sent, sent from cache, written')
  return undefined
})

/** Everything the bot reads from the environment. */
const settingsSchema = z
  .object({
    DATABASE_URL: text.refine((value) => !value || /^postgres(ql)?:/.test(value), 'must start with postgresql://'),
    DATA_DIR: z.string().trim().min(1).default('.data'),
    PLANS_DIR: text,
    HOST: z.string().trim().min(1).default('127.0.0.1'),
    PORT: z.coerce.number('must be a port number').int().min(0).max(65_535).default(3000),
    PUBLIC_URL: http,
    PLAYGROUND: playground,
    SLACK_BOT_TOKEN: text,
    SLACK_APP_TOKEN: text,
    SLACK_SIGNING_SECRET: text,
    SLACK_API_URL: http,
    DISCORD_TOKEN: text,
    DISCORD_APPLICATION_ID: text,
    DISCORD_API_URL: http,
    OPENAI_API_KEY: key,
    OPENAI_BASE_URL: serviceAddress,
    OPENAI_MODEL: z.string().trim().min(1).default('gpt-5.4-mini'),
    OPENAI_SEES: sees,
    OPENAI_PRICES: prices,
    ADMINS: admins,
    LOCALE: z.enum(['zh', 'en'], 'must be zh or en').default('zh'),
    TIMEZONE: timezone,
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'must be debug, info, warn or error')
      .default('info'),
  })
  .superRefine((settings, context) => {
    const incomplete = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (settings.SLACK_BOT_TOKEN && !settings.SLACK_APP_TOKEN && !settings.SLACK_SIGNING_SECRET)
      incomplete('SLACK_BOT_TOKEN', 'also needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)')
    if (!settings.SLACK_BOT_TOKEN && (settings.SLACK_APP_TOKEN || settings.SLACK_SIGNING_SECRET))
      incomplete('SLACK_BOT_TOKEN', 'is missing, so Slack cannot start')
  })

export type Settings = z.infer<typeof settingsSchema>

/** The folder of the plan files. */
export const plansFolder = ({ PLANS_DIR, DATA_DIR }: Settings): string => PLANS_DIR ?? join(DATA_DIR, 'plans')

/** Settings whose values never reach a log, a reply or an error. */
export const SECRETS = [
  'DATABASE_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'DISCORD_TOKEN',
  'OPENAI_API_KEY',
] as const

/** A setting that is wrong, in words that name it and never its value. */
export class SettingsError extends Error {}

/**
 * Reads the settings, checked; an empty value counts as not set.
 * @throws SettingsError with a line for each setting that is wrong
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const parsed = settingsSchema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
}
