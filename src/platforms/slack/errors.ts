import { RespondError, webApi } from '@slack/bolt'

/** Slack's own word for what went wrong, such as `channel_not_found`; otherwise the kind of failure. */
export function codeOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIHTTPError || error instanceof RespondError) return `http_${error.statusCode}`
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  return error instanceof Error ? error.name : 'unknown'
}

/** Slack says of these that a part may have been done. */
const BROKEN_OFF = ['fatal_error', 'internal_error']

/** The call may have had its effect although it failed: Slack broke off, or its answer was lost on the way. */
export function isUnclear(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRateLimitedError) return false
  if (error instanceof webApi.WebAPIPlatformError) return BROKEN_OFF.includes(error.data.error)
  if (error instanceof webApi.WebAPIHTTPError || error instanceof RespondError) return error.statusCode >= 500
  return true
}

const PASSING = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'ratelimited']

/** Slack said no and will say so again, as to a wrong token. */
export const isFinal = (error: unknown) =>
  error instanceof webApi.WebAPIPlatformError && !PASSING.includes(error.data.error)

/** How long Slack asks to wait, in milliseconds; undefined where it did not ask. The way back does not say how long. */
export function patience(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000
  return error instanceof RespondError && error.statusCode === 429 ? 1000 : undefined
}

/**
 * Some workspaces do not take the newer blocks; the same words in older ones will do. The way back says no more than
 * that the message was bad.
 */
export const isAboutBlocks = (error: unknown) =>
  error instanceof RespondError
    ? error.statusCode === 400
    : error instanceof webApi.WebAPIPlatformError && /blocks|attachments/.test(error.data.error)

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
