import { DiscordAPIError } from 'discord.js'

/** What a log may hold of an error: never its address or body, since both carry tokens. */
export function errorFields(error: unknown) {
  if (!(error instanceof Error)) return { error: 'unknown', message: '' }
  const { name, message } = error
  const withoutTokens = message
    .replace(/[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}/g, '…')
    .replace(/(webhooks|interactions)\/\S+/g, '$1/…')
  return {
    error: name,
    message: withoutTokens,
    ...(error instanceof DiscordAPIError && { code: error.code, status: error.status }),
  }
}

export const isCode = (error: unknown, codes: readonly (number | string)[]): error is DiscordAPIError =>
  error instanceof DiscordAPIError && codes.includes(error.code)
