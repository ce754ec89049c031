import type { problems as zh } from '../zh/problems.ts'

export const problems: typeof zh = {
  missing: () => 'Please fill this in.',
  unreadable: (value) => `“${value}” cannot be read. Please write it another way.`,
  tooLong: () => 'Too long: at most 3,000 characters. Please shorten it and link to the details as evidence.',
  amount: (value) => `“${value}” is not an amount. Write a number, with its unit if you like, such as 2.`,
  unclearAmount: (value: string) =>
    `“${value}” can be read in more than one way: write decimals with a point (0.5) and groups of three digits with commas (1,300).`,
  negative: (value) =>
    `An amount cannot be negative (${value}). To correct a figure, log the right one with “corrects:number”, or withdraw the entry.`,
  tooLarge: (value) => `“${value}” is too large. Please check the number and its unit.`,
  tooFine: (value) => `“${value}” has too many decimals; at most four.`,
  date: (value) => `“${value}” is not a date. Write it like 2018-06-30.`,
  noSuchDay: (value) => `There is no day “${value}”. Please check it and write it like 2018-06-30.`,
  url: (value) => `“${value}” is not a link. Write it in full, starting with https://.`,
  time: (value) => `“${value}” is not a time. Write it like 09:00.`,
  timezone: (value) => `There is no time zone “${value}”. Write it like Asia/Shanghai.`,
  page: (value) => `“${value}” is not a page number. Write a number such as 2.`,
  entryNumber: (value) => `“${value}” is not an entry number. See the milestones list; for example 12.`,
  member: (value) => `“${value}” is not a member. Write @someone, or an account such as slack:U123.`,
  notAttached: (value) => `“${value}” did not come along. Choose the file here.`,
  choice: (value) => `“${value}” is not one of the choices. Please pick one from the list.`,
}
