import type { Language } from '../../locale/index.ts'
import { runsIn, wordsAbout } from '../search/index.ts'
import { askless } from './kinds.ts'

/** What a text is about, in words: without what asks. */
export function subjectIn(text: string, language: Language): string {
  const bare = askless(text, language)
  const found = language === 'zh' ? runsIn(bare) : wordsAbout(bare)
  return shortened(found.join(' '))
}

/** A person's words are said back to them only so far as they name a thing. */
const LONGEST = 24

const shortened = (subject: string): string =>
  subject.length <= LONGEST ? subject : subject.slice(0, Math.max(subject.lastIndexOf(' ', LONGEST), 0) || LONGEST)

/** Whether a text says what it is about. */
export const isAbout = (text: string, language: Language): boolean => subjectIn(text, language) !== ''
