import { numeralAt } from '../../text/index.ts'

const CHINESE =
  /第([一二三四五六七八九十\d]+)((?:[、和与及到至-]第?[一二三四五六七八九十\d]+)+)([个大项条点类步]?(?:部分|章|节|专题|任务|措施|举措|目标)?)/gu
const ENGLISH =
  /\b(part|section|chapter|theme|task|measure|target|goal|step|action|article)s (\d+)((?:,? ?(?:and|to|through|,|-) ?\d+)+)/gu
const MOST = 20

const numberOf = (text: string): number => numeralAt(text, 0)?.value ?? Number(text)

/** 一、二、四 → 1, 2, 4; 一到三 → 1, 2, 3. */
function numbersOf(first: string, rest: string): number[] {
  let numbers = [numberOf(first)]
  for (const [, joint = '', numeral = ''] of rest.matchAll(
    /([^一二三四五六七八九十\d]+)([一二三四五六七八九十\d]+)/gu,
  )) {
    const [last = 0, next] = [numbers.at(-1), numberOf(numeral)]
    const through = /到|至|-|to|through/u.test(joint) && next > last && next - last < MOST
    const more = through ? Array.from({ length: next - last }, (_, at) => last + at + 1) : [next]
    numbers = [...numbers, ...more]
  }
  return numbers
}

/** Writes several numbered places out one by one: 第二、三条 → 第2条、第3条, actions 1 and 2 → action 1, action 2. */
export const eachPlace = (text: string): string =>
  text
    .replace(CHINESE, (_, first: string, rest: string, noun: string) =>
      numbersOf(first, rest)
        .map((number) => `第${number}${noun}`)
        .join('、'),
    )
    .replace(ENGLISH, (_, noun: string, first: string, rest: string) =>
      numbersOf(first, rest)
        .map((number) => `${noun} ${number}`)
        .join(', '),
    )
