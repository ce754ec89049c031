import { RespondError, webApi } from '@slack/bolt'

/** Slack's own word for what went wrong, such as `channel_not_found`; otherwise the kind of failure. */
export function codeOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIHTTPError || error instanceof RespondError) return `http_${error.statusCode}`
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}

/** Slack said no: the call certainly had no effect. */
export const isRefused = (error: unknown) =>
  error instanceof webApi.WebAPIPlatformError || error instanceof RespondError

const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']

/** Slack said no and will say so again, as to a wrong token. */
export const isFinal = (error: unknown) =>
  error instanceof webApi.WebAPIPlatformError && !PASSING.includes(error.data.error)

/** How long Slack asks to wait, in milliseconds; undefined where it did not ask. */
export const patience = (error: unknown) =>
  error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined

/** Some workspaces do not take the newer blocks; the same words in older ones will do. */
export const isAboutBlocks = (error: unknown) => /blocks|attachments|http_[45]00/.test(codeOf(error))

/** Errors after which a post to this channel can never succeed as it is. */
export const GONE: ReadonlySet<string> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'is_inactive',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'team_access_not_granted',
  'messages_tab_disabled',
])

/** A message without anything that would let its reader act as the bot. */
export const withoutSecrets = (text: string) =>
  text
    .replace(/\bx(?:ox[a-z]|app)-[\w.-]+/g, 'x…')
    .replace(/\bhttps?:\/\/hooks\.slack\.com\/\S+/g, 'hooks.slack.com/…')
    .replace(/([?&](?:ticket|app_id|token|secret)=)[^&\s'"]+/g, '$1…')
