import { normalise } from '../search/index.ts'

/** What is said for it in talk, and how it is written: closed classes of the language, that ask and that count. */
const WRITTEN: readonly [RegExp, string][] = [
  [/多会儿?|几时|啥时候?/gu, '什么时候'],
  [/咋(?:样|的)?(?=$|[,，。?？;；了呢啊])/gu, '怎么样'],
  [/咋/gu, '怎么'],
  [/啥/gu, '什么'],
  // 批 counts: the segmenter reads 批改 in 一批改了几个.
  [/(?<=[一二两三四五六七八九十几每各这那首头]批)(?=[改发评])/gu, ' '],
  // What is passed at the halfway point is half: neither word names anything.
  [/\bpass(?:es|ed)?(?= (?:the )?half)/giu, 'reached'],
  [/\bhalf-?way (?:point|mark)\b/giu, 'halfway'],
  [/(?<=[去今明前]年|\d年)(?:一整?年|全年|整年)/gu, ''],
  [/甭/gu, '不用'],
  [/(?<=[今昨明前])儿个?(?!童)/gu, '天'],
  [/(?:这会儿|眼下|眼目前|如今)/gu, '现在'],
  [/俩/gu, '两个'],
  [/仨/gu, '三个'],
  [/个把/gu, '一个'],
  [/(?<!\d)((?:20)?[12]\d)[、和跟与]((?:20)?[12]\d)[这那]?[两二]?年/gu, '$1年和$2年'],
]

/** A text in one form, as every reader of questions to the record looks at it: signs then need not know each way to say it. */
export const plainOf = (text: string): string =>
  WRITTEN.reduce((plain, [spoken, written]) => plain.replace(spoken, written), normalise(text))
