/** Text as Slack sends it (links and channels in angle brackets, three characters escaped) as it was typed. */
export function typedText(text: string): string {
  return text
    .replace(/<((?:https?|mailto):[^|>]+)(?:\|[^>]*)?>/g, (_, url: string) => url.replace(/^mailto:/, ''))
    .replace(/<#\w+(?:\|([^>]*))?>/g, (_, name?: string) => `#${name ?? ''}`)
    .replace(/<!([^|>]+)(?:\|([^>]*))?>/g, (_, range: string, label?: string) => label || `@${range}`)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** What was asked of the bot, without its own name. */
export function questionIn(text: string, botUser: string | undefined): string {
  const without = botUser ? text.replace(new RegExp(`<@${botUser}(?:\\|[^>]*)?>`, 'g'), ' ') : text
  return typedText(without).trim()
}
