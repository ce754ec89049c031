import type { discord as zh } from '../zh/discord.ts'

export const discord: typeof zh = {
  root: 'The plan: targets, tasks, milestones, digests',
  moreName: 'more',
  moreCommands: 'Further commands',
  others: 'Everything else',
  othersHint: 'One per line, after the colon; leave empty what you do not need',
  shortened: 'This was too long; only a part of it fits here.',
  more: (lines, characters) => `Too long to show in full: about ${characters} more characters (${lines} lines).`,
  moreButtons: (count) => `${count} more buttons are not shown.`,
  reference: (mark) => `Reference ${mark}`,
  private: 'This answer is only for the person who asked; they have received it.',
  sentPrivately: 'I have answered you in a direct message.',
  cannotSendPrivately:
    'This answer is only for you, but I cannot send you direct messages. Ask again with /ask; only you will see the answer.',
  late: 'Discord could not show the result of this in time; here it is:',
  unconfirmed:
    'Discord did not confirm whether the result of this is shown already, so here it is. What was done need not be done again.',
  lost: 'What you had entered was not kept (too long ago, or the bot was restarted). Please fill it in again.',
  startOver: 'Fill in again',
}
