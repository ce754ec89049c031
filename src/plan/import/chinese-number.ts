const DIGITS = '零一二三四五六七八九'
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8 }

/** The characters a Chinese number is written with. */
export const HAN_NUMBER = '[〇零一二两三四五六七八九十百千万亿]+'

/** 二十三 → 23; not a number where the characters do not make one. */
export function chineseNumber(text: string): number {
  let [total, section, digit] = [0, 0, 0]
  for (const char of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const ten = TENS[char]
    const large = LARGE[char]
    if (DIGITS.includes(char)) digit = DIGITS.indexOf(char)
    else if (ten) {
      section += (digit || (section === 0 ? 1 : 0)) * ten
      digit = 0
    } else {
      total = (total + section + digit) * (large ?? Number.NaN)
      section = 0
      digit = 0
    }
  }
  return total + section + digit
}
