import type { tooMuch as zh } from '../zh/too-much.ts'

/** How a file of its kind is made shorter. */
function shorten(file: string): string {
  if (/\.docx$/i.test(file)) return 'Open it in a word processor, keep only the text and save it again.'
  if (/\.pdf$/i.test(file)) return 'Keep only the pages that have the text and save them again.'
  if (/html?$/i.test(file)) return 'Open it in a browser and copy its text into a .txt file.'
  if (/\.ya?ml$/i.test(file)) return 'Check that it is the right file.'
  return 'Keep only the plan’s text and try again.'
}

export const tooMuch: typeof zh = {
  notRegular: (path) => `${path} is no regular file (a device, a pipe or the like). Name the plan’s own file.`,
  tooLarge: (file, megabytes, limit) =>
    `${file} has ${megabytes} MB, more than ${limit} MB. A plan’s text is never that large: keep only the text, without pictures and attachments.`,
  tooManyNumbers: (file, numbers) =>
    `${file} has ${numbers} numbers, far more than a plan. Keep only the plan’s text and try again.`,
  crammed: (file, line, numbers) =>
    `Line ${line} of ${file} has ${numbers} numbers with hardly a stop between them, which is not the text of a plan; it was not read on. Check the line, divide or delete it, and try again.`,
  tooManyTargets: (targets) =>
    `${targets} targets were read from this file, far more than a plan has; nothing was written. Keep only the plan’s text and try again.`,
  bomb: (file) => `${file} unpacks to far more than a plan and was not read on. ${shorten(file)}`,
  endless: (file) => `${file} takes longer or more memory than a plan can take and was not read on. ${shorten(file)}`,
}
