const LINK = /(https?:\/\/[^\s<>\\]+)/i

/**
 * Plain text as Discord shows it literally: no markup, mention or masked link comes alive.
 * Addresses stay whole, because a backslash would become part of them.
 */
export function escaped(text: string): string {
  return text
    .split(LINK)
    .map((part, index) => (index % 2 ? escapedLink(part) : escapedWords(part)))
    .join('')
}

const escapedWords = (text: string) =>
  text
    .replace(/[\\*_~`|[\]<]/g, '\\$&')
    .replace(/^([ \t]*)([#>+-])/gm, '$1\\$2')
    .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
    .replace(/@(?=everyone|here)/g, '@\u200B')

const escapedLink = (link: string) =>
  link.replace(/[|`]|@(?=everyone|here)/g, encodeURIComponent).replaceAll('*', '%2A')

/** Text inside a code block, which nothing in it can close. */
export const inCode = (text: string) => text.replaceAll('`', '`\u200B').replace(/\s+/g, ' ')
