import type { bot as zh } from '../zh/bot.ts'

export const bot: typeof zh = {
  unknownCommand: (word) => `There is no command “${word}”.`,
  betweenSentences: ' ',
  didYouMean: (names) => `Did you mean: ${names.join(', ')}?`,
  seeHelp: 'Type help to see all commands; to ask a question use ask.',
  askThis: 'Ask it as a question',
  showHelp: 'Show help',
  surplus: (words) =>
    `These words were not used: ${words}. Put them into an option (such as note:…) or take them out, then try again.`,
  notAllowed: (needed, has, next) => `This needs the role “${needed}”; yours is “${has}”. ${next}`,
  askAdmin: 'An admin can change it with the member command.',
  noFilesHere:
    'No file can be handed over here. Upload it with import in the playground, or use npm run plan:import -- FILE in a terminal; once it is checked, load it here with load NAME.',
  needsForm: 'Almost there. Please complete or correct:',
  fillIn: 'Fill in the form',
  bug: (reference) =>
    `Something unexpected happened and this was not completed. Nothing was lost; please try again. If it fails again, tell an admin the reference ${reference}.`,
  database: {
    full: 'The disk that holds the record is full, so nothing was logged; everything logged before is kept. Please tell an admin to make room, then try again.',
    readOnly:
      'The record can only be read at the moment, so nothing was logged; everything logged before is kept. Please tell an admin and try again once it can be written.',
    gone: 'The record cannot be reached.',
    silent: 'The record did not answer in time.',
    nothingDone: 'Nothing was done. Please try again in a while; if it stays so, tell an admin.',
    unclear:
      'Whether this was done is not certain: in a while, please look first (for example with milestones) and repeat it only if it is not there; if it stays so, tell an admin.',
  },
  emptyQuestion: 'What would you like to ask? Write the question after it, for example: What are the main targets?',
}
