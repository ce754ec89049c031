import type { report as zh } from '../zh/report.ts'

export const report: typeof zh = {
  title: 'This reads like progress; nothing is logged yet',
  lead: 'Please look it over. It is logged only once you submit it.',
  open: 'Please note:',
  noItem: 'It does not say which target or task is meant; please choose one.',
  items: (names) => `It may mean ${names.join(' or ')}; please choose one.`,
  unsureItem: 'The item matches only some of the words; please check it.',
  itemBefore: 'No item was named; it was taken from the question before. Please check it.',
  amounts: (amounts) => `Several amounts are named (${amounts.join(', ')}) and an entry holds one; please fill it in.`,
  amountInNote: 'This item has no figure of its own; the amount stays in the note.',
  addOrSum: {
    add: 'The amount is filled in as an addition; if it is the total so far, put it under “Level reached” instead.',
    level: 'The amount is filled in as the total so far; if it was added now, put it under “Amount added” instead.',
  },
  today: 'No date was named; today is filled in.',
  day: (words) =>
    `Only “${words}” was named; its last day is filled in (today, if it is not over). Please check the date.`,
  besides: (clauses) => `An entry holds one step; please log these apart: ${clauses.join('; ')}.`,
  problem: (label, problem) => `${label}: ${problem}`,
}
