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
  needsForm: 'Almost there. Please complete or correct:',
  fillIn: 'Fill in the form',
  bug: (reference) =>
    `Something unexpected happened and this was not completed. Nothing was lost; please try again. If it fails again, tell an admin the reference ${reference}.`,
  emptyQuestion: 'What would you like to ask? Write the question after it, for example: What are the main targets?',
}
