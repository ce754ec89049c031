import type { terminal as zh } from '../zh/terminal.ts'

export const terminal: typeof zh = {
  usage:
    'Usage: npm run -s plan -- <command>, npm run -s ask -- "<question>"; --json prints the reply as data, --lang zh uses Chinese.',
  unknownFlag: (flag) => `There is no switch ${flag}.`,
  unknownLanguage: (name) => `There is no language “${name}”; use zh or en.`,
  valueMissing: (flag) => `${flag} needs a value.`,
  botGone: 'The bot stopped before it had answered. Please try again; what was logged is kept.',
  badLine: (line) => `Line ${line} is not JSON of the form {"id","question"}; skipped.`,
  planUsage:
    'Usage: npm run plan:import -- FILE [--slug NAME] [--replace] [--figures] [--lang zh|en]; npm run plan:load -- NAME or FILE',
}
