const DIGITS = '零一二三四五六七八九'
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const LARGE: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** 一万三千 → 13000; undefined where the characters do not make a number. */
export function chineseNumber(text: string): number | undefined {
  let [total, section, digit] = [0, 0, 0]
  for (const [index, char] of [...text.replaceAll('两', '二')].entries()) {
    if (DIGITS.includes(char)) digit = DIGITS.indexOf(char)
    else if (TENS[char]) {
      section += (digit || (index === 0 ? 1 : 0)) * TENS[char]
      digit = 0
    } else {
      total = (total + section + digit) * (LARGE[char] ?? Number.NaN)
      section = digit = 0
    }
  }
  const value = total + section + digit
  return Number.isFinite(value) ? value : undefined
}
