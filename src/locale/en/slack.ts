import type { slack as zh } from '../zh/slack.ts'

export const slack: typeof zh = {
  description: 'Huimin: runs a public plan where its people already talk',
  planCommand: 'Progress, milestones and digests of the plan',
  agent:
    'Ask about the plan and get answers that quote their clause; use /plan to log milestones and to follow progress.',
  prompts: [
    { title: 'Main targets', message: 'What are the main targets?' },
    { title: 'Key tasks', message: 'What are the key tasks?' },
  ],
  moreItems: (count) => `${count} more not shown; please narrow it down.`,
  moreCharacters: (count) => `${count} more characters not shown.`,
  moreParts: (count) => `${count} more parts not shown; please narrow it down.`,
  written: (value) => `You wrote “${value}”.`,
  tooLongToEdit:
    'The field above holds 3,000 characters; here is what did not fit. Please shorten it or link to it as evidence:',
  formFailed: 'The form could not be opened; what you wrote is still here. Please press the button below to try again.',
  notThere:
    'I am not in the channel you asked from and could not post the result there, so here it is privately. Use /invite to add me and next time it will go to the channel.',
  maybeThere:
    'Slack did not confirm whether this answer is shown already, so here it is once more, privately. What was done need not be done again.',
}
