import { normalise } from '../search/index.ts'

/** What is said for it in talk, and how it is written: closed classes of the language, that ask and that count. */
const WRITTEN: readonly [RegExp, string][] = [
  [/多会儿?|几时/gu, '什么时候'],
  [/俩/gu, '两个'],
  [/仨/gu, '三个'],
  [/个把/gu, '一个'],
  [/(?<!\d)((?:20)?[12]\d)[、和跟与]((?:20)?[12]\d)[这那]?[两二]?年/gu, '$1年和$2年'],
]

/** A text in one form, as every reader of questions to the record looks at it: signs then need not know each way to say it. */
export const plainOf = (text: string): string =>
  WRITTEN.reduce((plain, [spoken, written]) => plain.replace(spoken, written), normalise(text))
