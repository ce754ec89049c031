import type { CommandView } from '../protocol.ts'
import { el, ICONS, icon } from './dom.ts'
import type { Words } from './words.ts'

/** What an empty channel shows: who this is, and some things to begin with, taken from the commands there are. */
export function drawWelcome(commands: CommandView[], t: Words, run: (line: string) => void): HTMLElement {
  const buttons = suggestionsOf(commands).map(({ word, summary }) => {
    const button = el(
      'button',
      { type: 'button', class: 'suggestion' },
      el('span', { class: 'suggestion-text' }, summary),
      el('code', {}, `/${word}`),
      icon(ICONS.arrow),
    )
    button.addEventListener('click', () => run(word))
    return button
  })
  return el(
    'section',
    { class: 'welcome', 'aria-label': t.welcome.title },
    el('h2', {}, t.welcome.title),
    el('p', {}, t.welcome.text),
    el('div', { class: 'suggestions' }, ...buttons),
  )
}

/** A question first, then what answers at once, the richest form, and help. */
function suggestionsOf(commands: CommandView[]): CommandView[] {
  const named = (name: string) => commands.filter((command) => command.name === name)
  const others = commands.filter(({ name }) => name !== 'ask' && name !== 'help')
  const needs = (command: CommandView) => command.options.some(({ required }) => required)
  const atOnce = others.filter((command) => command.role === 'viewer' && !needs(command)).slice(0, 3)
  const forms = others.filter((command) => command.role !== 'viewer' && needs(command))
  const form = forms.sort((a, b) => b.options.length - a.options.length)[0]
  return [...named('ask'), ...atOnce, ...(form ? [form] : []), ...named('help')]
}
