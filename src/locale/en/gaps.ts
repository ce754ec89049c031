import type { gaps as zh } from '../zh/gaps.ts'

export const gaps: typeof zh = {
  title: (count) => `Questions the plan left open (${count} kinds)`,
  none: 'No question is open at the moment.',
  columns: { question: 'Question', count: 'Times', unhelpful: 'Answered badly', last: 'Last asked' },
  more: (count) => `${count} more kinds are not listed.`,
  howToClarify: 'An admin answers in writing: clarify question:"…" answer:"…". Who asked is not recorded.',
  citedAs: (number, day) => `Plan office, answer #${number} (${day})`,
  answered: 'The plan itself does not say. The plan office has answered in writing:',
  alsoAnswered: 'The plan office has also answered in writing:',
  list: (count) => `Written answers of the plan office (${count})`,
  noClarifications: 'There are no written answers yet.',
  clarified: (number) => `Written answer #${number} holds from now on and is cited where the same is asked`,
  retract: 'Withdraw this answer',
  retracted: (number) => `Written answer #${number} is withdrawn and not cited any more; it stays on record.`,
  noSuchClarification: (number) =>
    `There is no written answer #${number} that holds. See clarifications for the numbers.`,
  helpful: 'Helpful',
  unhelpful: 'Not right',
  thanks: 'Thank you, noted (not who you are).',
  noted: 'Noted (not who you are); the plan office will see it among the open questions.',
  forgotten: 'That question is too old to be rated. Please ask it again.',
}
